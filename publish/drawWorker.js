// Entry of a thread: draws the pages of one language, running the TypeScript sources directly.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

const t0=performance.now();register();
const { drawLanguage } = await import("./drawLanguage.ts");
const t1=performance.now();const r=drawLanguage(workerData.job, workerData.language);console.error(workerData.language,"load",(t1-t0)|0,"draw",(performance.now()-t1)|0);parentPort?.postMessage(r);
