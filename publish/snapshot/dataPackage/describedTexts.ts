import { dataEn } from "../../../src/strings/dataEn.js";
import { type DataTexts, dataVi } from "../../../src/strings/dataVi.js";
import type { PackageTable } from "./packageTables.js";

export interface DescribedTexts {
  title?: string;
  description?: string;
}

/** Returns the Vietnamese title of a table and what is known of it in English; nothing of a table that has no texts. */
export function tableTexts({ name, description }: Pick<PackageTable, "name" | "description">): DescribedTexts {
  const title = dataVi.tables[name];
  const english = [dataEn.tables[name], description].filter(Boolean).join(". ");
  return { ...(title && { title }), ...(english && { description: english }) };
}

/** Returns the Vietnamese title and the English description of a column; nothing of one that has no texts. */
export function columnTexts(name: string): DescribedTexts {
  const [title, description] = [columnText(dataVi, name), columnText(dataEn, name)];
  return { ...(title && { title }), ...(description && { description }) };
}

/** `value_a` and `district_b_id` are columns of one of a pair of figures. */
function columnText({ columns, ofSide }: DataTexts, name: string): string | undefined {
  const known = columns[name];
  const [, start, side = "", end = ""] = /^(.+)_([ab])(_.+)?$/.exec(name) ?? [];
  const ofPair = columns[`${start}${end}`];
  return known ?? (ofPair && ofSide(ofPair, side.toUpperCase()));
}
