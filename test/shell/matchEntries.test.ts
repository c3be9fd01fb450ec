import { describe, expect, it } from "vitest";
import { foldEntries, matchEntries, type SearchEntry } from "../../src/shell/matchEntries.js";

const entries: SearchEntry[] = [
  ["/quan/bac-tu-liem", "Bắc Từ Liêm", "quận · Cụm thi đua số 2", "Bac Tu Liem LĐLĐ Huyện Từ Liêm"],
  ["/quan/dong-da", "Đống Đa", "quận · Cụm thi đua số 1", "Dong Da LĐLĐ"],
  ["/chi-tieu/excellent-workers", "Công nhân giỏi", "chỉ tiêu · Thi đua, danh hiệu", "Excellent workers"],
  ["/chi-tieu/flags", "Cờ thi đua", "chỉ tiêu", ""],
  ["/so-lieu?source=a", "Đống Đa: tuyên dương công nhân giỏi", "nguồn", ""],
];

function find(query: string): string[] {
  return matchEntries(query, foldEntries(entries)).map(({ path }) => path);
}

describe("matchEntries(query, entries)", () => {
  it("finds with marks, without marks, and with đ alone", () => {
    for (const query of ["Đống Đa", "dong da", "đong đa", "DONG DA"]) expect(find(query)[0]).toBe("/quan/dong-da");
    expect(find("cong nhan gioi")[0]).toBe("/chi-tieu/excellent-workers");
    expect(find("bac tu liem")).toEqual(["/quan/bac-tu-liem"]);
  });

  it("takes words in any order, and their beginnings", () => {
    expect(find("gioi cong")).toEqual(["/chi-tieu/excellent-workers", "/so-lieu?source=a"]);
    expect(find("liem ba")).toEqual(["/quan/bac-tu-liem"]);
  });

  it("wants every word", () => {
    expect(find("dong gioi bac")).toEqual([]);
  });

  it("puts what is so named before what is so described, each in the order of the entries", () => {
    expect(find("thi dua")).toEqual([
      "/chi-tieu/flags",
      "/quan/bac-tu-liem",
      "/quan/dong-da",
      "/chi-tieu/excellent-workers",
    ]);
  });

  it("knows other names", () => {
    expect(find("excellent")).toEqual(["/chi-tieu/excellent-workers"]);
    expect(find("LĐLĐ đống đa")).toEqual(["/quan/dong-da"]);
  });

  it("finds nothing where nothing is typed", () => {
    expect([...find(""), ...find("  "), ...find("…")]).toEqual([]);
  });
});
