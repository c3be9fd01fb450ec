import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { columnsOf } from "../../warehouse/contract.js";

export const DISTRICTS = `district_id,name_vi,name_en,kind,gso_code,cluster_id,valid_from,valid_to,predecessor_ids,area_km2,tile_col,tile_row
dong-da,Đống Đa,Dong Da,quan,006,cum-1,,2025-06-30,,9.95,4,4
bac-tu-liem,Bắc Từ Liêm,Bac Tu Liem,quan,021,cum-2,2014-04-01,2025-06-30,,43.35,3,3
`;
export const METRICS = `metric_id,name_vi,name_en,unit,temporal,measure,theme,movement,better,description_vi
excellent-workers,Công nhân giỏi,Excellent workers,person,flow,award,emulation,,more,"Công nhân được công nhận"
benefit,Giá trị làm lợi,Benefit,VND,flow,benefit,initiatives,,more,Giá trị làm lợi của sáng kiến
`;
export const SOURCES = `source_id,title,publisher,kind,published,published_basis,accessed,url,language
bao,Tít,Báo,press,2023-01-01,printed,,https://example.org/a,vi
edition,Title,Paper,press,2023-01-01,printed,,,en
`;

/** A figure that holds to the contract; override cells to break it. */
export const GOOD: Record<string, string> = {
  figure_id: "good",
  source_id: "bao",
  locator: "p1",
  district_id: "dong-da",
  metric_id: "excellent-workers",
  level: "district",
  period_kind: "year",
  period_start: "2022-01-01",
  period_end: "2022-12-31",
  period_basis: "printed",
  value: "4320",
  qualifier: "exact",
  lower: "",
  upper: "",
  target: "",
  as_printed: "4.320 công nhân giỏi",
  subset_of: "",
  status: "normal",
  note: "",
};

/** Rows as a figures file, in the contract's columns. */
export function figuresCsv(rows: Record<string, string>[]): string {
  const names = columnsOf("figures").map(({ name }) => name);
  const lines = rows.map((row) => names.map((name) => quoteCell({ ...GOOD, ...row }[name] ?? "")).join(","));
  return [names.join(","), ...lines, ""].join("\n");
}

export type Files = Record<string, string | Uint8Array>;

/** Lends a temporary data folder with the three reference files and the given ones. */
export async function withDataFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho-data-"));
  try {
    fs.mkdirSync(path.join(folder, "figures"));
    const all: Files = { "districts.csv": DISTRICTS, "metrics.csv": METRICS, "sources.csv": SOURCES, ...files };
    for (const [name, content] of Object.entries(all)) fs.writeFileSync(path.join(folder, name), content);
    return await use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function quoteCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
