import fs from "node:fs";
import path from "node:path";
import { readInputs } from "../../publish/snapshot/inputs.js";

/** The areas and the files of figures that stay: enough for every kind of page, and every area that the files name. */
const AREAS = /^(district_id|ba-dinh|hoan-kiem|phuc-tho|thanh-tri|phuong-ba-dinh|ha-noi|cum-\d+),/;
const FIGURES = /(ba-dinh|hoan-kiem)[^/]*\.csv$/;

/** Copies the project with the figures of two districts and what they name into `root`; it builds in a few seconds. */
export function copySmallProject(root: string): void {
  for (const { path: name, bytes } of readInputs(process.cwd())) {
    if (name.startsWith("data/figures/") && !FIGURES.test(name)) continue;
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, name === "data/districts.csv" ? keepAreas(bytes) : bytes);
  }
  fs.symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
}

/** Makes the next snapshot another one. */
export function changeProject(root: string, mark: string): void {
  const file = path.join(root, "publication.json");
  const publication = JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, unknown>;
  fs.writeFileSync(file, JSON.stringify({ ...publication, next_update: mark }));
}

function keepAreas(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString("utf8").split("\n");
  return lines.filter((line) => line === "" || AREAS.test(line)).join("\n");
}
