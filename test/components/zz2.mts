import fs from "node:fs";
import { trendChart } from "../../src/components/trendChart.js";
import { annualFigure, emptyDocument, literalFigure } from "./literalFigures.js";
const document = emptyDocument();
const rows = [
  ...([[2018,40],[2020,55],[2021,60],[2025,90]] as const).map(([y,v])=>annualFigure("long-bien",y,{value:v})),
  ...([[2008,20],[2023,62],[2025,70]] as const).map(([y,v])=>annualFigure("ba-dinh",y,{value:v})),
  annualFigure("bac-tu-liem",2022,{value:84}), annualFigure("bac-tu-liem",2023,{value:70}), annualFigure("bac-tu-liem",2024,{value:88, period_basis:"inferred"}),
  annualFigure("hoan-kiem",2023,{lower:60,qualifier:"more_than"}), annualFigure("hoan-kiem",2024,{value:91}),
  annualFigure("tay-ho",2024,{upper:50,qualifier:"nearly"}),annualFigure("tay-ho",2025,{lower:10,upper:40,qualifier:"order_of_magnitude"}),
  literalFigure({ district_id: "dong-da", period_kind: "multi_year", period_start: "2018-01-01", period_end: "2022-12-31", value: 4320 }),
];
const dated = [
  literalFigure({district_id:"bac-tu-liem",period_kind:"as_of",period_start:"2024-06-30",period_end:"2024-06-30",value:24000}),
  literalFigure({district_id:"bac-tu-liem",period_kind:"as_of",period_start:"2022-12-31",period_end:"2022-12-31",value:21000}),
  literalFigure({district_id:"dong-da",period_kind:"as_of",period_start:"2023-01-01",period_end:"2023-12-31",lower:31000,qualifier:"more_than"}),
];
const width = Number(process.argv[2] ?? 760);
const css = fs.readFileSync("src/style.css", "utf8").replace(/@import.*;/g,"");
fs.writeFileSync("/tmp/c.html", `<!doctype html><html lang=vi><meta charset=utf-8><meta name=viewport content="width=device-width"><meta name="color-scheme" content="light dark"><style>body{font-family:"Be Vietnam Pro",sans-serif;margin:16px;background:var(--kho-paper);color:var(--kho-ink)}${css}</style><body><main>${trendChart(rows,{width,document}).outerHTML}${trendChart(dated,{width,document}).outerHTML}</main>`);
