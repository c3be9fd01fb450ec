import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "../../src/strings/en.js";
import { vi } from "../../src/strings/vi.js";
import { hasEnglish, hasVietnamese } from "../languageWords.js";

/** One text of a table: where it stands, what it is, and what it can say. */
interface Entry {
  path: string;
  kind: string;
  texts: string[];
}

/** Texts that are in the other language on purpose: they lead a reader to it, or are what people type. */
const OF_OTHER_LANGUAGE =
  /^(shell\.(languageNames|switchTo)\.|otherLanguage$|search\.federationShort$|aboutPage\.signRows\.\d+\.printed$)/;

function entriesOf(value: unknown, path = ""): Entry[] {
  if (typeof value === "string") return [{ path, kind: "text", texts: [withoutCode(value)] }];
  if (typeof value === "function") {
    return [{ path, kind: `function of ${value.length}`, texts: saidBy(value as (...values: unknown[]) => unknown) }];
  }
  if (typeof value !== "object" || value === null) return [{ path, kind: typeof value, texts: [] }];
  return Object.entries(value).flatMap(([name, part]) => entriesOf(part, path ? `${path}.${name}` : name));
}

/** What a function says of one, of several and of nothing; an argument of a kind it does not take is left out. */
function saidBy(say: (...values: unknown[]) => unknown): string[] {
  const said = [1, 3, "3", [], ["x"]].flatMap((argument) => {
    try {
      return [say(...Array.from({ length: say.length }, () => argument))];
    } catch (error) {
      if (error instanceof TypeError) return [];
      throw error;
    }
  });
  return said.map((text) => withoutCode(typeof text === "string" ? text : JSON.stringify(text)));
}

/** Words of the data and names of folders stand as they are, in back quotes. */
function withoutCode(text: string): string {
  return text.replaceAll(/`[^`]*`/g, "");
}

function shapeOf(table: unknown): string[] {
  return entriesOf(table)
    .map(({ path, kind }) => `${path}: ${kind}`)
    .sort();
}

describe("the tables of texts", () => {
  it("have the same keys, of the same kind, with functions of the same arguments", () => {
    expect(shapeOf(en)).toEqual(shapeOf(vi));
  });

  it("differ from each other where a missing key or another arity is", () => {
    expect(shapeOf({ ...en, undetermined: undefined })).not.toEqual(shapeOf(vi));
    expect(shapeOf({ ...en, sourceIs: () => "" })).not.toEqual(shapeOf(vi));
    expect(shapeOf({ ...en, units: { ...en.units, person: "" }, levels: {} })).not.toEqual(shapeOf(vi));
  });

  it("let every function say something", () => {
    const silent = [...entriesOf(vi), ...entriesOf(en)].filter(({ texts, kind }) => kind !== "text" && !texts.length);
    expect(silent).toEqual([]);
  });

  it("hold no English word in Vietnamese", () => {
    const own = entriesOf(vi).filter(({ path }) => !OF_OTHER_LANGUAGE.test(path));
    expect(own.flatMap(({ path, texts }) => texts.filter(hasEnglish).map((text) => `${path}: ${text}`))).toEqual([]);
  });

  it("hold no Vietnamese letter in English, but for names", () => {
    const own = entriesOf(en).filter(({ path }) => !OF_OTHER_LANGUAGE.test(path));
    expect(own.flatMap(({ path, texts }) => texts.filter(hasVietnamese).map((text) => `${path}: ${text}`))).toEqual([]);
  });

  it("name every unit and theme of the metrics that are kept", () => {
    const [header = "", ...lines] = fs.readFileSync("data/metrics.csv", "utf8").trim().split("\n");
    const column = header.split(",").indexOf("unit");
    expect(column).toBeGreaterThan(0);
    const known = new Set(
      lines.flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)[column]?.split("+") ?? []),
    );
    expect([...known].filter((unit) => !Object.hasOwn(vi.units, unit) || !Object.hasOwn(en.units, unit))).toEqual([]);
  });
});

describe("hasEnglish(text)", () => {
  it("finds a word that was not translated, and no part of a Vietnamese one", () => {
    expect(hasEnglish("Bấm vào link để xem")).toBe(true);
    expect(hasEnglish("Nguồn in rõ kỳ, do đó so được")).toBe(false);
  });
});

describe("hasVietnamese(text)", () => {
  it("finds a marked letter outside a name that keeps it", () => {
    expect(hasVietnamese("Chưa có figure")).toBe(true);
    expect(hasVietnamese("Read it in Tiếng Việt")).toBe(false);
  });
});
