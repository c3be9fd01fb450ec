import { describe, expect, it } from "vitest";
import { dataEn } from "../../src/strings/dataEn.js";
import { dataVi } from "../../src/strings/dataVi.js";
import { hasEnglish, hasVietnamese } from "../languageWords.js";

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [(value as (...texts: string[]) => string)("1", "A")];
  return Object.values(value as object).flatMap(textsOf);
}

/** Names of files, tables and columns, and words that are read as they stand in the data. */
function withoutNames(text: string): string {
  return text.replaceAll(
    /`[^`]*`|[a-z]+(_[a-z0-9]+)+|\.(csv|parquet|json)|datapackage\.json|[a-z]*lower\b|[a-z]*upper\b/g,
    "",
  );
}

describe("the texts of the data package", () => {
  it("have the same keys in both languages, in order", () => {
    for (const part of ["tables", "columns"] as const) {
      const keys = Object.keys(dataVi[part]);
      expect(Object.keys(dataEn[part])).toEqual(keys);
      expect(keys).toEqual(keys.toSorted());
    }
    const shape = ({ readMe }: typeof dataVi) => readMe.sections.map(({ lines }) => lines.length);
    expect(shape(dataEn)).toEqual(shape(dataVi));
  });

  it("hold no English sentence in Vietnamese and no Vietnamese letter in English", () => {
    const spoken = [dataVi.tables, dataVi.columns, dataVi.about].flatMap(textsOf);
    expect(spoken.map(withoutNames).filter(hasEnglish)).toEqual([]);
    expect(textsOf(dataEn).filter(hasVietnamese)).toEqual([]);
  });
});
