import { openColumnTable } from "../components/columnTable.js";
import { afterFrame } from "../components/later.js";
import { renamesOf } from "../components/localize.js";
import type { FigureRow } from "../components/marts.js";
import { ledgerPage, liveLedger } from "../pages/ledgerPage.js";
import { drawnPage, type LiveOptions } from "./drawnPage.js";
import { type NameFiles, openNames } from "./openNames.js";

/** The page tables as their files hold them. */
export interface LedgerFiles extends NameFiles {
  figures: unknown;
}

/** Makes the ledger that the build has drawn answer to its filters and to the address. */
export function mountLedger(target: HTMLElement, files: LedgerFiles, live: LiveOptions): void {
  const table = openColumnTable<FigureRow>(files.figures);
  const data = { figures: table.views(renamesOf(table.columns, openNames(files))) };
  const { page, options } = drawnPage(target, (options) => ledgerPage(data, options));
  liveLedger(page, data, { ...options, ...live, window, later: afterFrame() });
}
