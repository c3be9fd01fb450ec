import fs from "node:fs";
import path from "node:path";
import { tableFromArrays, tableToIPC } from "@uwdata/flechette";
import { describe, expect, it } from "vitest";
import { mainPages, readDistrictPages, readMetricPages } from "../../publish/menuPages.js";
import { withFolder } from "./withFolder.js";

function writeMart(source: string, name: string, columns: Record<string, string[]>): void {
  fs.mkdirSync(path.join(source, "data"), { recursive: true });
  fs.writeFileSync(path.join(source, "data", `${name}.arrow`), tableToIPC(tableFromArrays(columns), {}) ?? "");
}

describe("readDistrictPages(source)", () => {
  it("gives each district a page, in Vietnamese order, quận apart from the others", () =>
    withFolder({}, (source) => {
      writeMart(source, "district_profiles", {
        district_id: ["dong-da", "dan-phuong", "ba-vi"],
        district_name: ["Đống Đa", "Đan Phượng", "Ba Vì"],
        kind: ["quan", "huyen", "huyen"],
      });
      const pages = readDistrictPages(source);
      expect(pages.map(({ path }) => path)).toEqual(["/quan/ba-vi", "/quan/dan-phuong", "/quan/dong-da"]);
      expect(pages.map(({ isUrban }) => isUrban)).toEqual([false, false, true]);
    }));

  it("is empty before the first build", () =>
    withFolder({}, (source) => {
      expect([...readDistrictPages(source), ...readMetricPages(source)]).toEqual([]);
    }));
});

describe("mainPages()", () => {
  it("names every page that is written by hand", () => {
    const written = fs.readdirSync("src").filter((name) => name.endsWith(".md") && name !== "404.md");
    const paths = written.map((name) => `/${name.replace(/\.md$/, "")}`.replace(/^\/index$/, "/"));
    expect(
      mainPages()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(paths.sort());
    expect(mainPages().every(({ title }) => title !== "")).toBe(true);
  });
});
