import fs from "node:fs";
import { compareChart } from "../../src/components/compareChart.js";
import { annualFigure, emptyDocument, literalFigure } from "./literalFigures.js";

const document = emptyDocument();
const rows = [
  annualFigure("bac-tu-liem", 2022, { value: 84, as_printed: "84 công nhân giỏi cấp quận" }),
  annualFigure("hoan-kiem", 2022, { lower: 60, qualifier: "more_than", as_printed: "hơn 60" }),
  annualFigure("dong-da", 2022, { upper: 90, qualifier: "nearly", as_printed: "gần 90", period_basis: "inferred" }),
  annualFigure("long-bien", 2022, { lower: 10, upper: 100, qualifier: "order_of_magnitude" }),
  annualFigure("ba-dinh", 2022, { value: 50, qualifier: "about" }),
  annualFigure("tay-ho", 2022, { value: 44, period_basis: "inferred" }),
  annualFigure("tay-ho", 2022, { value: 47, is_preferred: false, figure_id: "x2" }),
  annualFigure("bac-tu-liem", 2024, { value: 70 }),
  annualFigure("hoan-kiem", 2024, { value: 72 }),
  literalFigure({
    district_id: "dong-da",
    level: "unspecified",
    period_kind: "multi_year",
    period_start: "2018-01-01",
    period_end: "2022-12-31",
    period_basis: "inferred",
    value: 4320,
  }),
  literalFigure({
    district_id: "hoan-kiem",
    level: "unspecified",
    period_kind: "multi_year",
    period_start: "2013-10-01",
    period_end: "2018-06-30",
    lower: 500,
    qualifier: "more_than",
  }),
  literalFigure({
    district_id: "bac-tu-liem",
    level: "unspecified",
    period_kind: "as_of",
    period_start: "2024-06-30",
    period_end: "2024-06-30",
    value: 24000,
  }),
  literalFigure({
    district_id: "dong-da",
    level: "unspecified",
    period_kind: "as_of",
    period_start: "2024-03-01",
    period_end: "2024-03-31",
    lower: 31000,
    qualifier: "more_than",
  }),
  literalFigure({ district_id: "hoan-kiem", level: "unspecified", period_kind: "unknown", value: 1622 }),
];
const width = Number(process.argv[2] ?? 760);
const chart = compareChart(rows, {
  width,
  document,
  missing: [{ district_id: "x", district_name: "Sóc Sơn", reason: "chưa có số liệu" }],
});
const css = fs.existsSync("src/style.css") ? fs.readFileSync("src/style.css", "utf8") : "";
fs.writeFileSync(
  "/tmp/c.html",
  `<!doctype html><html lang=vi><meta charset=utf-8><meta name=viewport content="width=device-width"><meta name="color-scheme" content="light dark"><style>body{font-family:"Be Vietnam Pro",sans-serif;margin:16px}${css}</style><body><main>${chart.outerHTML}</main>`,
);
