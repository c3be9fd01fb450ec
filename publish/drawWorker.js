// Entry of a thread: draws the pages of one language, running the TypeScript sources directly.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { drawLanguage } = await import("./drawLanguage.ts");
parentPort?.postMessage(drawLanguage(workerData.job, workerData.language));
