/**
 * Maps the press figures that were collected as research to the contract of the data folder:
 *
 *     npx tsx tools/mapPressFigures.ts <research folder> <data folder>
 *
 * Reads figures.json, awards.json and organisation.json. Writes one file per source in figures/, the press rows of
 * sources.csv, and unmapped.csv; rows of other sources stay as they are. metrics.csv and districts.csv must already
 * hold every id. `research_row` counts from 0. Prints mapped + unmapped = read.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { METRICS, METRICS_BY_UNIT } from "./press/metrics.js";
import * as decisions from "./press/rows.js";
import { EDITIONS, LANGUAGES, PUBLISHERS, readTitle } from "./press/sources.js";
import { AREAS, FINER_UNITS, LEVELS, QUALIFIERS, UNITS } from "./press/vocabulary.js";

/** One row of a research file. The three files share these fields; the optional ones stand in some of them. */
interface ResearchRow {
  district: string;
  metric_vi: string;
  metric_key?: string;
  level: string;
  value: number | null;
  qualifier: string;
  unit: string;
  period_kind?: string;
  period_start: string | null;
  period_end: string | null;
  period_basis?: string;
  period_inferred?: boolean;
  kind?: string;
  target?: number | null;
  as_printed: string;
  source_title: string;
  source_url: string;
  source_lang: string;
  published: string | null;
  published_approx: string | null;
  published_note?: string | null;
  note?: string | null;
  doubt?: string | null;
  doubtful?: boolean;
  confidence?: string;
}

/** A research row with its short name (`f12`) and its place. */
interface Entry {
  key: string;
  file: string;
  row: number;
  data: ResearchRow;
}

type Cells = Record<string, string>;

const FILES = ["figures.json", "awards.json", "organisation.json"];
const FIGURE_COLUMNS =
  "figure_id,source_id,locator,district_id,metric_id,level,period_kind,period_start,period_end,period_basis,value,qualifier,lower,upper,target,as_printed,subset_of,status,note".split(
    ",",
  );
const SOURCE_COLUMNS = "source_id,title,publisher,kind,published,published_basis,accessed,url,language".split(",");
const UNMAPPED_COLUMNS = "research_file,research_row,district,metric,value,as_printed,source_url,reason".split(",");

const unmappedReasons = byRow(decisions.UNMAPPED);
const metricDecisions = byRow(decisions.METRIC_OF);
const levelDecisions = byRow(decisions.LEVEL_OF);
const periodDecisions = byRow(decisions.PERIOD_OF);
const statusDecisions = byRow(decisions.STATUS_OF);
const printedDecisions = byRow(decisions.PRINTED_AS);
const wholes = byRow(decisions.PARTS_OF);
const notes = byRow(decisions.NOTES);

const [researchFolder = "", dataFolder = ""] = process.argv.slice(2);
mapPressFigures(researchFolder, dataFolder);

function mapPressFigures(research: string, data: string): void {
  const entries = FILES.flatMap((file) => readEntries(research, file));
  const [unmapped, mapped] = partition(entries, ({ key }) => unmappedReasons.has(key));
  const metrics = readTable(data, "metrics.csv", "metric_id");
  const districts = readTable(data, "districts.csv", "district_id");
  const sources = readSources(mapped);
  const figures = asFigures(mapped, { sources, metrics, districts });

  for (const { source_id: id = "" } of sources.values()) {
    const rows = figures.filter((figure) => figure.source_id === id);
    writeTable(join(data, "figures", `${id}.csv`), FIGURE_COLUMNS, rows);
  }
  writeTable(join(data, "sources.csv"), SOURCE_COLUMNS, mergedSources(data, [...sources.values()]));
  writeTable(join(data, "unmapped.csv"), UNMAPPED_COLUMNS, unmapped.map(asUnmapped));
  console.log(`${entries.length} read = ${figures.length} mapped + ${unmapped.length} unmapped`);
  console.log(`${sources.size} sources`);
}

function asFigures(
  entries: Entry[],
  tables: { sources: Map<string, Cells>; metrics: Map<string, Cells>; districts: Map<string, Cells> },
): Cells[] {
  const figures = entries.map((entry) => asFigure(entry, tables));
  nameFigures(figures);
  const ids = new Map(entries.map(({ key }, index) => [key, figures[index]?.figure_id ?? ""]));
  return figures.map((figure, index) => {
    const whole = wholes.get(entries[index]?.key ?? "")?.[0];
    return whole ? { ...figure, subset_of: found(ids, whole, "whole") } : figure;
  });
}

function asFigure(
  { key, data }: Entry,
  tables: { sources: Map<string, Cells>; metrics: Map<string, Cells>; districts: Map<string, Cells> },
): Cells {
  const metricId = metricOf(key, data);
  const metric = found(tables.metrics, metricId, "metric");
  const districtId = found(AREAS, data.district, "area");
  found(tables.districts, districtId, "district");
  checkUnit(key, data, metric);
  return {
    source_id: found(tables.sources, data.source_url, "source").source_id ?? "",
    locator: locatorOf(data),
    district_id: districtId,
    metric_id: metricId,
    level: levelOf(key, data, metric),
    ...periodOf(key, data),
    ...amountOf(data),
    target: asNumber(data.target),
    as_printed: printedDecisions.get(key)?.[0] ?? data.as_printed.trim(),
    status: statusOf(key, data),
    note: noteOf(key, data),
  };
}

function metricOf(key: string, data: ResearchRow): string {
  const name = data.metric_key ?? data.metric_vi;
  return (
    metricDecisions.get(key)?.[0] ?? METRICS_BY_UNIT[name]?.[data.unit] ?? found(METRICS, name, `metric of ${key}`)
  );
}

/** The unit of a metric is part of what it is; a row that counts something else is mapped to the wrong metric. */
function checkUnit(key: string, data: ResearchRow, metric: Cells): void {
  const unit = UNITS[data.unit] ?? data.unit;
  const expected = FINER_UNITS[metric.metric_id ?? ""] ?? metric.unit;
  if (unit !== expected) throw new Error(`invalid unit of ${key}: expected ${expected}, found ${unit}`);
}

/** Only an honour is recognised by a level; members, gifts, participants are not. */
function levelOf(key: string, data: ResearchRow, metric: Cells): string {
  if (metric.measure !== "award" && metric.measure !== "nomination") return "unspecified";
  return levelDecisions.get(key)?.[0] ?? found(LEVELS, data.level, `level of ${key}`);
}

function periodOf(key: string, data: ResearchRow): Cells {
  const decision = periodDecisions.get(key)?.[0];
  const kind = decision?.kind ?? data.period_kind ?? derivedKind(data);
  const [start, end] = decision?.dates ?? [data.period_start ?? "", data.period_end ?? ""];
  const isInferred = data.period_inferred || data.period_basis === "inferred";
  const basis = decision?.basis ?? (isInferred ? "inferred" : "printed");
  if (kind === "unknown") return { period_kind: kind, period_start: "", period_end: "", period_basis: "inferred" };
  return { period_kind: kind, period_start: start, period_end: end, period_basis: basis };
}

/** figures.json has dates and marks its stocks, but names no kind of period. */
function derivedKind({ kind, period_start, period_end }: ResearchRow): string {
  const [start, end] = [period_start ?? "", period_end ?? ""];
  const [startDay, endDay] = [start.slice(5), end.slice(5)];
  if (kind === "stock") return "as_of";
  if (start.slice(0, 4) !== end.slice(0, 4)) return "multi_year";
  if (`${startDay}..${endDay}` === "01-01..12-31") return "year";
  if (["01-01..06-30", "07-01..12-31"].includes(`${startDay}..${endDay}`)) return "half_year";
  if (`${startDay}..${endDay}` === "01-01..03-31") return "quarter";
  return startDay === "01-01" ? "year_to_date" : "event";
}

function amountOf(data: ResearchRow): Cells {
  const qualifier = found(QUALIFIERS, data.qualifier, "qualifier");
  const number = asNumber(data.value);
  return {
    qualifier,
    value: qualifier === "exact" || qualifier === "about" ? number : "",
    lower: qualifier === "more_than" ? number : "",
    upper: qualifier === "nearly" ? number : "",
  };
}

function statusOf(key: string, data: ResearchRow): string {
  if (data.confidence === "low" || data.doubtful || data.source_lang === "en") return "low_confidence";
  return statusDecisions.get(key)?.[0] ?? "normal";
}

function locatorOf({ note, doubt, source_title, as_printed }: ResearchRow): string {
  const remarks = `${note ?? ""} ${doubt ?? ""}`;
  if (/^[^\s]+-[^\s]+$/u.test(as_printed)) return "address";
  if (/related/u.test(remarks) || /tin liên quan trong trang/u.test(source_title)) return "related";
  if (/only in the title/u.test(remarks)) return "headline";
  return /caption/u.test(remarks) ? "caption" : "text";
}

function noteOf(key: string, data: ResearchRow): string {
  const isEnglish = data.source_lang === "en" ? "Theo bản tiếng Anh." : "";
  return [notes.get(key)?.[0] ?? inferredNote(key, data), isEnglish].filter(Boolean).join(" ");
}

/** Why a period is inferred, where no note of its own says so. */
function inferredNote(key: string, data: ResearchRow): string {
  const { period_kind: kind, period_basis: basis } = periodOf(key, data);
  if (basis !== "inferred") return "";
  if (kind === "as_of") return "Nguồn không in ngày; thời điểm lấy theo bài đăng.";
  if (kind === "year") return "Năm suy theo thời gian đăng bài.";
  if (kind === "year_to_date") return "Nguồn không in đủ đầu kỳ và cuối kỳ.";
  return "Ngày suy ra từ bài viết, nguồn không in đủ.";
}

/** `hoan-kiem-2024-09-members`: area, period, metric, level; a later figure of the same name is numbered. */
function nameFigures(figures: Cells[]): void {
  const taken = new Map<string, number>();
  for (const figure of figures) {
    const parts = [figure.district_id, periodName(figure), figure.metric_id];
    if (figure.level !== "unspecified") parts.push(figure.level?.replaceAll("+", "-"));
    const name = parts.filter(Boolean).join("-");
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    figure.figure_id = count > 1 ? `${name}-${count}` : name;
  }
}

function periodName({ period_kind: kind, period_start: start = "", period_end: end = "" }: Cells): string {
  if (kind === "unknown") return "";
  if (kind === "year") return start.slice(0, 4);
  if (kind === "half_year") return `${start.slice(0, 4)}-h${start.slice(5, 7) === "01" ? 1 : 2}`;
  if (end === "") return `since-${start.slice(0, 4)}`;
  if (kind === "quarter") return `${start.slice(0, 4)}-q${(Number(start.slice(5, 7)) + 2) / 3}`;
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${start.slice(0, 4)}-${end.slice(0, 4)}`;
  if (start === end) return end;
  return start.endsWith("01-01") && end.endsWith("12-31") ? end.slice(0, 4) : end.slice(0, 7);
}

/** The sources by address; several rows of one address must agree on when it was published. */
function readSources(entries: Entry[]): Map<string, Cells> {
  const sources = new Map<string, Cells>();
  for (const { data } of entries) {
    const known = sources.get(data.source_url);
    const source = asSource(data, mainArea(entries.filter((other) => other.data.source_url === data.source_url)));
    if (!known) sources.set(data.source_url, source);
    else if (known.published !== source.published)
      throw new Error(`invalid publication dates of ${data.source_url}: ${known.published}, ${source.published}`);
  }
  const ids = [...sources.values()].map(({ source_id: id }) => id);
  const double = ids.find((id, index) => ids.indexOf(id) !== index);
  if (double) throw new Error(`duplicate source_id: ${double}`);
  return sources;
}

function mainArea(entries: Entry[]): string {
  const areas = entries.map(({ data }) => found(AREAS, data.district, "area"));
  const count = (area: string) => areas.filter((other) => other === area).length;
  return areas.reduce((main, area) => (count(area) > count(main) ? area : main));
}

/** `area` is the one that most of its figures speak of. */
function asSource(data: ResearchRow, area: string): Cells {
  const hasAddress = data.source_url.startsWith("http");
  const host = hasAddress ? new URL(data.source_url).host.replace(/^www\./u, "") : data.source_url;
  const publisher = found(PUBLISHERS, host, "publisher");
  const published = data.published ?? (data.published_approx ? `${data.published_approx}-01` : "");
  const isDay = data.published !== null && !/interpolated/u.test(data.published_note ?? "");
  const number = data.source_url.match(/\d+(?=\D*$)/u)?.[0]?.slice(0, 8) ?? "";
  const tail = publisher.isNumbered ? number : published.slice(0, data.published ? 10 : 7);
  const language = LANGUAGES[host] ?? data.source_lang;
  return {
    source_id: [publisher.id, area, tail].filter(Boolean).join("-"),
    title: readTitle(data.source_title),
    publisher: publisher.name + found(EDITIONS, language, "language"),
    kind: "press",
    published,
    published_basis: published ? (isDay ? "printed" : "inferred") : "",
    accessed: "",
    url: hasAddress ? data.source_url : "",
    language,
  };
}

function asUnmapped({ key, file, row, data }: Entry): Cells {
  return {
    research_file: file,
    research_row: String(row),
    district: data.district,
    metric: data.metric_vi,
    value: asNumber(data.value),
    as_printed: data.as_printed,
    source_url: data.source_url,
    reason: unmappedReasons.get(key)?.[0] ?? "",
  };
}

function mergedSources(data: string, press: Cells[]): Cells[] {
  const merged = readTable(data, "sources.csv", "source_id");
  for (const source of press) merged.set(source.source_id ?? "", source);
  return [...merged.values()].sort((a, b) => ((a.source_id ?? "") < (b.source_id ?? "") ? -1 : 1));
}

function readEntries(folder: string, file: string): Entry[] {
  const rows = JSON.parse(readFileSync(join(folder, file), "utf8")) as ResearchRow[];
  return rows.map((data, row) => ({ key: `${file[0]}${row}`, file, row, data }));
}

function readTable(folder: string, file: string, id: string): Map<string, Cells> {
  const rows = parse(readFileSync(join(folder, file)), { columns: true, bom: true }) as Cells[];
  return new Map(rows.map((row) => [row[id] ?? "", row]));
}

function writeTable(path: string, columns: string[], rows: Cells[]): void {
  const lines = rows.map((row) => columns.map((column) => asCell(row[column] ?? "")).join(","));
  writeFileSync(path, `${[columns.join(","), ...lines].join("\n")}\n`);
}

function asCell(text: string): string {
  const cell = text.normalize("NFC");
  return /[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function asNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

function partition<T>(items: T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** A decision table by single row; a row decided twice is a mistake. */
function byRow<T extends unknown[]>(table: [rows: string, ...decision: T][]): Map<string, T> {
  const decided = new Map<string, T>();
  for (const [rows, ...decision] of table)
    for (const row of rows.split(" ")) {
      if (decided.has(row)) throw new Error(`duplicate decision on ${row}`);
      decided.set(row, decision);
    }
  return decided;
}

function found<T>(table: Map<string, T> | Record<string, T>, name: string, what: string): T {
  const value = table instanceof Map ? table.get(name) : table[name];
  if (value === undefined) throw new Error(`unknown ${what}: ${name}`);
  return value;
}
