import { compareChart } from "../../src/components/compareChart.js";
import { setLanguage } from "../../src/components/strings.js";
import { takeAwayBar } from "../../src/components/takeAway.js";
import { boundedCase, exactCase, HOSTILE, spanCase } from "../components/chartCases.js";
import { annualFigure } from "../components/literalFigures.js";

/** A page of its own with one chart and the bar; its texts hold what would do harm as markup or as a formula. */
setLanguage("vi");
const hostile = annualFigure("tay-ho", 2022, {
  value: 60,
  district_name: HOSTILE,
  as_printed: '=HYPERLINK("https://example.org")',
  note: "dòng một\ndòng “hai”, có phẩy",
  source_title: "مصدر 🙂 <b>đậm</b>",
});
const shown = [...exactCase, ...boundedCase, hostile, ...spanCase];
const figure = compareChart(shown, { width: 640 });
const bar = takeAwayBar({
  chart: () => figure,
  about: () => ({
    subject: "Công nhân giỏi",
    title: `Công nhân giỏi của các quận ${HOSTILE}`,
    unit: "người",
    period: "năm 2022",
    sources: ["Biểu dương công nhân giỏi Thủ đô năm 2022 (Lao động Thủ đô, 5/1/2023)", hostile.source_title],
    date: "2026-11-24",
    asOf: "Nguồn mới nhất: 24/11/2026",
  }),
  shown: () => shown,
  all: () => [...shown, annualFigure("ba-dinh", 2021, { value: 41.5 })],
  address: () => document.location.href,
});
document.querySelector("main")?.append(figure, bar);
