import { DISTRICTS, METRICS, SOURCES } from "../../../warehouse/dataFolder.js";
import type { EditionData, FigureCells } from "./withEditions.js";

/** A text that would be markup, a formula or the end of a script, were it not kept as text. */
export const HOSTILE = `=1+1 <img src=x onerror="window.__hit=1"></script><script>window.__hit=1</script>`;

const DONG_DA = { district_id: "dong-da", level: "district" };
const BAC = { district_id: "bac-tu-liem", level: "district" };

function workers(figure_id: string, value: number, cells: FigureCells = {}): FigureCells {
  return { figure_id, value: String(value), as_printed: `${value} công nhân giỏi`, ...cells };
}

function atLeast(figure_id: string, lower: number, cells: FigureCells = {}): FigureCells {
  const bound = { value: "", qualifier: "more_than", lower: String(lower) };
  return { ...workers(figure_id, 0, cells), ...bound, as_printed: `hơn ${lower} công nhân giỏi` };
}

const YEAR_2021 = { period_start: "2021-01-01", period_end: "2021-12-31" };
const YEAR_2020 = { period_start: "2020-01-01", period_end: "2020-12-31" };

/** The earlier edition. */
export const BEFORE: EditionData = {
  figures: [
    workers("same", 10, { ...DONG_DA, ...YEAR_2020 }),
    workers("corrected", 410, DONG_DA),
    workers("rival", 400, BAC),
    workers("bound", 500, { ...DONG_DA, ...YEAR_2021 }),
    workers("bound-rival", 400, { ...BAC, ...YEAR_2021 }),
    workers("annotated", 7, { ...BAC, ...YEAR_2020, note: "Ghi chú cũ" }),
    workers("old-name", 12, { ...DONG_DA, level: "city" }),
    workers("withdrawn", 99, { ...BAC, level: "city", period_start: "2019-01-01", period_end: "2019-12-31" }),
  ],
  metrics: `${METRICS}gone-metric,Chỉ tiêu cũ,Old metric,person,flow,award,emulation,,more,Mô tả\n`,
  sources: `${SOURCES}gone-source,Tít cũ,Báo,press,2020-01-01,printed,,,vi\n`,
};

/** The later one: each kind of change once, with reasons for some. */
export const AFTER: EditionData = {
  figures: [
    workers("same", 10, { ...DONG_DA, ...YEAR_2020 }),
    workers("corrected", 390, DONG_DA),
    workers("rival", 400, BAC),
    atLeast("bound", 350, { ...DONG_DA, ...YEAR_2021 }),
    workers("bound-rival", 400, { ...BAC, ...YEAR_2021 }),
    workers("annotated", 7, { ...BAC, ...YEAR_2020, note: HOSTILE }),
    workers("new-name", 12, { ...DONG_DA, level: "city" }),
    workers("added", 33, { ...DONG_DA, ...YEAR_2020, metric_id: "fresh-metric", source_id: "fresh-source" }),
    workers("added-rival", 44, { ...BAC, level: "city", period_start: "2018-01-01", period_end: "2018-12-31" }),
  ],
  districts: DISTRICTS.replace("9.95", "9.96").replace(",Dong Da,", ",Dong Da District,"),
  metrics: `${METRICS.replace("Công nhân được công nhận", "Công nhân được công nhận danh hiệu")}fresh-metric,Chỉ tiêu mới ${HOSTILE.replaceAll('"', "'").replaceAll(",", " ")},New metric,person,flow,award,emulation,,more,Mô tả\n`,
  sources: `${SOURCES.replace("Tít", "Tít sửa")}fresh-source,Tít mới,Báo,press,2024-01-01,printed,,,vi\n`,
  corrections: [
    `sua-1,corrected,2025-02-01,"Nhập nhầm số: ${HOSTILE.replaceAll('"', '""')}"`,
    "sua-2,withdrawn,2025-02-02,Nguồn đã đính chính",
    "sua-3,same,2025-02-03,Không có gì đổi",
  ],
};
