import { dataEn } from "../strings/dataEn.js";
import { type DataTexts, dataVi } from "../strings/dataVi.js";
import { type Language, language } from "./strings.js";
import type { ModelDoc } from "./warehouseRows.js";

const TEXTS: Record<Language, DataTexts> = { vi: dataVi, en: dataEn };

/** The tables of the data package beside the marts: the inputs, and what the warehouse says of itself. */
const OTHER_TABLES = [
  "raw_figures",
  "raw_districts",
  "raw_metrics",
  "raw_sources",
  "raw_corrections",
  "rejects",
  "check_results",
  "load_results",
  "model_docs",
  "model_columns",
  "model_edges",
] as const;

/** Returns the names of the tables that every data package of these models holds, the marts first. */
export function dataTableNames(models: readonly Pick<ModelDoc, "model_id" | "layer">[]): string[] {
  const marts = models.filter(({ layer }) => layer === "marts").map(({ model_id }) => model_id);
  return [...marts.toSorted(), ...OTHER_TABLES];
}

/** Returns what a table of the data package holds, in the current language; nothing of one that has no text. */
export function dataTableText(name: string): string {
  return TEXTS[language].tables[name] ?? "";
}
