import type { CellRow } from "./projectRows.js";

/** Returns the press source of a district for a year, published as the year ends. */
export function pressSource({ district_id = "", name_vi = "" }: CellRow, year: number): CellRow {
  return {
    source_id: pressId(district_id, year),
    title: `LĐLĐ ${name_vi}: tổng kết phong trào thi đua năm ${year} (bài tạo ra để đo)`,
    publisher: "Báo đo thử",
    kind: "press",
    published: `${year}-12-20`,
    published_basis: "printed",
    url: `https://example.org/${district_id}/${year}`,
    language: "vi",
  };
}

/** Returns the report of the city federation on a year, published in the year after. */
export function reportSource(year: number): CellRow {
  return {
    source_id: reportId(year),
    title: `Báo cáo hoạt động công đoàn năm ${year} (tạo ra để đo)`,
    publisher: "Liên đoàn đo thử",
    kind: "report",
    published: `${year + 1}-01-15`,
    published_basis: "printed",
    url: `https://example.org/bao-cao/${year}`,
    language: "vi",
  };
}

/** Returns the id of a district's press source. */
export function pressId(district_id: string, year: number): string {
  return `tin-${district_id}-${year}`;
}

/** Returns the id of the city's report. */
export function reportId(year: number): string {
  return `bao-cao-${year}`;
}
