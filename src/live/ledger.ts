import { openColumnTable } from "../components/columnTable.js";
import type { FigureRow } from "../components/marts.js";
import { ledgerPage, liveLedger } from "../pages/ledgerPage.js";
import { drawnPage, type LiveOptions } from "./drawnPage.js";

/** Makes the ledger that the build has drawn answer to its filters and to the address. `figures` is its page table. */
export function mountLedger(target: HTMLElement, files: { figures: unknown }, live: LiveOptions): void {
  const data = { figures: openColumnTable<FigureRow>(files.figures).rows() };
  const { page, options } = drawnPage(target, (options) => ledgerPage(data, options));
  liveLedger(page, data, { ...options, ...live, window });
}
