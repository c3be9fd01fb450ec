import fs from "node:fs";
import path from "node:path";
import { columnsOf, type TableName } from "../warehouse/contract.js";
import { printCsv } from "../warehouse/printTable.js";
import { annualFigures } from "./annualFigures.js";
import { pressSource, reportSource } from "./generatedSources.js";
import { otherFigures } from "./otherFigures.js";
import { type CellRow, chooseDistricts, chooseMetrics, membersMetric, readProjectRows } from "./projectRows.js";
import { seededRandom } from "./seededRandom.js";

/** How many districts, metrics and years to generate annual figures for: about one for each of their combinations. */
export interface Size {
  districts: number;
  metrics: number;
  years: number;
}

/** The areas, metrics and years that figures are generated for. */
export interface Subject {
  districts: CellRow[];
  metrics: CellRow[];
  years: number[];
}

/** The last year of all generated figures, the last whole one of the district federations. */
const LAST_YEAR = 2024;

/**
 * Writes a data folder of generated figures that hold to the contract and returns how many they are: the same seed gives
 * the same bytes. Areas and metrics are those of the project's own data folder; no figure is. Beside the annual figures
 * there are some of every other kind: spans, parts of a year, stocks, figures of the city and the clusters, conflicts.
 */
export function generateFigures(folder: string, { districts, metrics, years }: Size, seed = 1): number {
  const random = seededRandom(seed);
  const areas = readProjectRows("districts");
  const known = readProjectRows("metrics");
  const subject: Subject = {
    districts: chooseDistricts(areas, districts),
    metrics: chooseMetrics(known, metrics),
    years: Array.from({ length: years }, (_, index) => LAST_YEAR - years + 1 + index),
  };
  const annual = annualFigures(subject, random);
  const others = otherFigures(subject, { annual, members: membersMetric(known), random });
  fs.mkdirSync(path.join(folder, "figures"), { recursive: true });
  writeTable(folder, { table: "districts", rows: areas });
  writeTable(folder, { table: "metrics", rows: [...subject.metrics, membersMetric(known)] });
  writeTable(folder, { table: "sources", rows: sourcesOf(subject) });
  for (const year of subject.years) {
    const rows = annual.filter((figure) => figure.period_start === `${year}-01-01`);
    writeTable(folder, { table: "figures", rows, file: `figures/nam-${year}.csv` });
  }
  writeTable(folder, { table: "figures", rows: others, file: "figures/khac.csv" });
  return annual.length + others.length;
}

function sourcesOf({ districts, years }: Subject): CellRow[] {
  return years.flatMap((year) => [reportSource(year), ...districts.map((district) => pressSource(district, year))]);
}

interface Table {
  table: TableName;
  rows: CellRow[];
  file?: string;
}

function writeTable(folder: string, { table, rows, file = `${table}.csv` }: Table): void {
  const names = columnsOf(table).map(({ name }) => name);
  const whole = rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? ""])));
  fs.writeFileSync(path.join(folder, file), `${printCsv(whole)}\n`);
}
