import fs from "node:fs";
import path from "node:path";

/** What a page must show as it stands here. Each would set `window.__hit`, turn the text around or widen the page. */
const WORDS = {
  image: '<img src=x onerror="window.__hit=1">',
  formula: '=HYPERLINK("http://example.org")',
  script: "</script><script>window.__hit=1</script>",
  template: "`$\u007Bwindow.__hit=1}` {{x}}",
  quotes: `"'"><b onclick='window.__hit=1'>«&amp;»`,
  rightToLeft: "\u202Eשלום مرحبا\u202C",
  emoji: "👩🏽‍🏭🇻🇳",
  long: "x".repeat(500),
} as const;

/** The hostile metric; its name is a formula, mark-up and a template at once. */
export const METRIC = {
  metric_id: "hostile-metric",
  name_vi: `${WORDS.formula} ${WORDS.image} ${WORDS.script} ${WORDS.template}`,
  name_en: `${WORDS.formula} English ${WORDS.script} ${WORDS.quotes}`,
};

/** A metric whose name has no place to break. */
export const LONG_METRIC = { metric_id: "hostile-long-metric", name_vi: WORDS.long, name_en: WORDS.long };

/** A word that only the hostile metric's names hold, as a reader types it. */
export const SEARCHED = "hyperlink";

export const SOURCE_ID = "hostile-source";
export const LONG_SOURCE_ID = "hostile-long-source";
export const SOURCE_TITLE = `=1+1 ${WORDS.image} ${WORDS.rightToLeft} ${WORDS.emoji} ${WORDS.script}`;

/** How many figures of the hostile metric are of the 30 districts. */
export const FIGURE_COUNT = 18;

const ALL_WORDS = Object.values(WORDS).join(" ");
const DESCRIPTION = `Mô tả ${ALL_WORDS}`;

/** One period of each kind of the contract: kind, start, end. */
const PERIODS = [
  ["year", "2022-01-01", "2022-12-31"],
  ["half_year", "2022-01-01", "2022-06-30"],
  ["quarter", "2022-01-01", "2022-03-31"],
  ["year_to_date", "2022-01-01", "2022-09-15"],
  ["school_year", "2021-09-01", "2022-05-31"],
  ["multi_year", "2018-01-01", "2022-12-31"],
  ["stage", "2019-03-01", "2021-10-31"],
  ["as_of", "", "2022-12-31"],
  ["event", "2022-05-01", "2022-05-01"],
  ["recurring", "", ""],
  ["unknown", "", ""],
] as const;

/** Which cells a qualifier fills. */
const BOUNDS = { exact: ["value"], more_than: ["lower"], nearly: ["upper"] } as const;

interface FigureCells {
  district: string;
  period: readonly [string, string, string];
  qualifier?: keyof typeof BOUNDS;
  metric?: string;
  source?: string;
}

/** Writes into `folder` a copy of the data folder `from` with hostile metrics, sources and figures of real districts. */
export function writeHostileData(from: string, folder: string): void {
  for (const name of ["districts.csv", "metrics.csv", "sources.csv", "figures"])
    fs.cpSync(path.join(from, name), path.join(folder, name), { recursive: true });
  appendRows(path.join(folder, "metrics.csv"), [METRIC, LONG_METRIC].map(metricCells));
  appendRows(path.join(folder, "sources.csv"), [
    sourceCells(SOURCE_ID, SOURCE_TITLE, `@nhà xuất bản ${WORDS.quotes} ${WORDS.template}`),
    sourceCells(LONG_SOURCE_ID, WORDS.long, WORDS.long),
  ]);
  const file = path.join(folder, "figures", "hostile.csv");
  fs.writeFileSync(file, `${firstLine(path.join(folder, "figures", "ldtd-dong-da-187413.csv"))}\n`);
  appendRows(file, hostileFigures().map(figureCells));
}

/** Every kind of period for one district; years, bounds and a changed year for others; the words without a break. */
function hostileFigures(): FigureCells[] {
  const year = (of: number) => ["year", `${of}-01-01`, `${of}-12-31`] as const;
  return [
    ...PERIODS.map((period) => ({ district: "dong-da", period })),
    { district: "dong-da", period: year(2021) },
    { district: "hoan-kiem", period: year(2022) },
    { district: "hoan-kiem", period: year(2021), qualifier: "more_than" },
    { district: "bac-tu-liem", period: year(2022), qualifier: "nearly" },
    { district: "ba-dinh", period: year(2022), source: LONG_SOURCE_ID },
    { district: "ba-dinh", period: year(2021) },
    { district: "dong-da", period: year(2022), source: LONG_SOURCE_ID },
    { district: "ha-noi", period: year(2022) },
    { district: "dong-da", period: year(2022), metric: LONG_METRIC.metric_id, source: LONG_SOURCE_ID },
    { district: "hoan-kiem", period: year(2022), metric: LONG_METRIC.metric_id, source: LONG_SOURCE_ID },
  ];
}

function metricCells({ metric_id, name_vi, name_en }: typeof METRIC): string[] {
  return [metric_id, name_vi, name_en, "person", "flow", "award", "emulation", "", "more", DESCRIPTION];
}

function sourceCells(id: string, title: string, publisher: string): string[] {
  return [id, title, publisher, "press", "2023-01-01", "inferred", "", "https://example.org/a?b='c'&d=`e`", "vi"];
}

function figureCells(
  { district, period, qualifier = "exact", metric = METRIC.metric_id, source = SOURCE_ID }: FigureCells,
  index: number,
): string[] {
  const number = String(11 + index);
  const filled: readonly string[] = BOUNDS[qualifier];
  const numbers = ["value", "lower", "upper"].map((column) => (filled.includes(column) ? number : ""));
  const start = [`hostile-${index}`, source, "text", district, metric, "district", ...period, "printed"];
  const words = Object.values(WORDS);
  const printed = index === 0 ? `=${number} @SUM(A1)` : `${number} ${words[index % words.length]}`;
  return [...start, numbers[0] ?? "", qualifier, ...numbers.slice(1), "", printed, "", "normal", `+${ALL_WORDS}`];
}

function appendRows(file: string, rows: string[][]): void {
  const text = rows.map((cells) => `${cells.map(quoteCell).join(",")}\n`).join("");
  fs.appendFileSync(file, text);
}

function quoteCell(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function firstLine(file: string): string {
  return fs.readFileSync(file, "utf8").split(/\r?\n/)[0] ?? "";
}
