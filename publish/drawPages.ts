import { Worker } from "node:worker_threads";
import { LANGUAGES, type Language } from "../src/components/strings.js";
import type { DrawJob } from "./drawLanguage.js";

const WORKER = new URL("./drawWorker.js", import.meta.url);

/**
 * Writes every page with its content drawn, each language in a thread of its own: the trees of a language's pages fill a
 * heap, whose collection takes longer the more of them it has seen. Returns the paths of the pages, from the site's root.
 * Rejects with what one of the threads threw.
 */
export async function drawPages(job: DrawJob): Promise<string[]> {
  return (await Promise.all(LANGUAGES.map((language) => drawInThread(job, language)))).flat();
}

function drawInThread(job: DrawJob, language: Language): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: { job, language }, execArgv: [] });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) =>
      reject(new Error(`the thread that draws the pages in ${language} ended with ${code}`)),
    );
  });
}
