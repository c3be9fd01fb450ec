import { perLanguage } from "./locale.js";
import type { StatedPeriod, StatedValue } from "./marts.js";
import { strings } from "./strings.js";

const plain = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const scaled = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }));
const percent = perLanguage((locale) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }));

/** What stands where there is no number. */
export const MISSING = "–";

/** Returns a number the way of the language: `4.750` and `66,7`, `4,750` and `66.7`; a dash when it is missing. */
export function formatNumber(value: number | null | undefined): string {
  return isNumber(value) ? withMinus(plain().format(value)) : MISSING;
}

/** Returns a share (0–1) as a percentage: `66,7%`. */
export function formatShare(share: number | null | undefined): string {
  return isNumber(share) ? percent().format(share) : MISSING;
}

/** Returns text with an explicit sign: `+12`, `−3` (true minus), `0`. */
export function formatSigned(
  value: number | null | undefined,
  format: (value: number) => string = formatNumber,
): string {
  if (!isNumber(value)) return MISSING;
  if (value === 0) return format(0);
  return `${value > 0 ? "+" : "−"}${format(Math.abs(value))}`;
}

/**
 * Returns one number with the scale its unit is read in: `3,015 tỷ` for VND, `67%` for percent, else `4.750`.
 * The scale is the largest that needs no more than three decimals, so nothing is rounded away.
 */
export function formatQuantity(value: number | null | undefined, unit: string): string {
  if (!isNumber(value)) return MISSING;
  if (unit === "percent") return `${formatNumber(value)}%`;
  if (unit !== "VND") return formatNumber(value);
  const scale = scaleOf([value]);
  return withScale(withMinus(scaled().format(value / scale)), scale);
}

/**
 * Returns what is known of a figure, a bound as a bound: `3.550`, `≥ 500` (also of "hơn 500"), `≤ 3,5 tỷ` (also of
 * "gần 3,5 tỷ"), `≈ 200`, `10–100 tỷ`. VND carries its scale (triệu, tỷ) and percent its sign; other units are added
 * by `formatValueWithUnit`. The printed phrase, which says whether the bound itself is meant, stands beside it.
 */
export function formatValue(figure: StatedValue): string {
  const { value, lower, upper, qualifier, unit } = figure;
  if (figure.is_signed) return formatSignedValue(figure);
  if (qualifier === "about" && value !== null) return `≈ ${formatQuantity(value, unit)}`;
  return value === null ? formatInterval(lower, upper, unit) : formatQuantity(value, unit);
}

/** A change with its sign: `+12`, `−3%`, `≥ +5`. */
function formatSignedValue({ value, lower, upper, unit }: StatedValue): string {
  const signed = (number: number) => formatSigned(number, (size) => formatQuantity(size, unit));
  if (value !== null) return signed(value);
  if (lower !== null && upper !== null) return `${signed(lower)} … ${signed(upper)}`;
  if (lower !== null) return `≥ ${signed(lower)}`;
  return upper === null ? MISSING : `≤ ${signed(upper)}`;
}

/** Returns `formatValue` with its unit: `≥ 500 sáng kiến`, `3,015 tỷ đồng`, `67%`. */
export function formatValueWithUnit(figure: StatedValue): string {
  const text = formatValue(figure);
  return text === MISSING ? text : withUnit(text, figure.unit);
}

/**
 * Returns a figure's number in words, for a screen reader or a tooltip: `từ 500 trở lên`, `nhiều nhất 3,5 tỷ`, `từ 10 tỷ
 * đến 100 tỷ`. The unit and the printed phrase belong beside it: see `describeFigure`.
 */
export function describeValue(figure: StatedValue): string {
  const { value, lower, upper, qualifier, unit } = figure;
  const words = strings.qualifierWords;
  if (value !== null) return qualifier === "about" ? words.about(formatQuantity(value, unit)) : formatValue(figure);
  if (lower !== null && upper !== null) return words.range(formatQuantity(lower, unit), formatQuantity(upper, unit));
  if (lower !== null) return words.lower(formatQuantity(lower, unit));
  return upper === null ? strings.missing.noFigure : words.upper(formatQuantity(upper, unit));
}

/** Returns a figure in words with the phrase that its source prints: `từ 500 trở lên, nguồn ghi: hơn 500`. */
export function describeFigure(figure: StatedValue & { as_printed: string }): string {
  return `${describeValue(figure)}, ${strings.printedAs(figure.as_printed)}`;
}

/** Returns the interval a number lies in as text: `≥ 12`, `< 40`, `12–40`; a dash when nothing bounds it. */
export function formatInterval(low: number | null, high: number | null, unit: string): string {
  if (low !== null && high !== null) return low === high ? formatQuantity(low, unit) : formatRange(low, high, unit);
  if (low !== null) return `≥ ${formatQuantity(low, unit)}`;
  return high === null ? MISSING : `≤ ${formatQuantity(high, unit)}`;
}

/** Returns a unit in words; the parts of a mixed one joined: `người + sáng kiến`. An unknown id stays as it is. */
export function formatUnit(unit: string): string {
  return unit
    .split("+")
    .map((part) => lookUp(strings.units, part))
    .join(" + ");
}

/** Returns a level set in words: `cấp quận, huyện`, `các cấp: cơ sở + thành phố`, `không nêu cấp`. */
export function formatLevel(level: string): string {
  const parts = level.split("+");
  if (level === "unspecified") return strings.levelUnspecified;
  const names = parts.map((part) => lookUp(strings.levels, part));
  return parts.length > 1 ? strings.levelsTogether(names.join(" + ")) : strings.levelOne(names.join(""));
}

/** Returns an ISO date as `30/6/2024` or `30 Jun 2024`; a dash when it is missing. */
export function formatDate(date: string | null | undefined): string {
  if (!date) return MISSING;
  const { year, month, day } = partsOf(date);
  return strings.date(day, month, year);
}

/** The day of publication; where the source does not print it, about its month. */
export function formatPublished(published: string | null, basis: string | null): string {
  if (published === null || basis === "printed") return formatDate(published);
  return strings.about(strings.periods.month(Number(published.slice(5, 7)), Number(published.slice(0, 4))));
}

/** Returns a period in words, its basis named where the source does not print it: `năm 2022`, `5 năm, 2013–2018 (suy ra)`. */
export function formatPeriod(period: StatedPeriod): string {
  const words = periodWords(period);
  const basis = lookUp(strings.periodBasisSuffix, period.period_basis, "");
  return basis ? `${words} (${basis})` : words;
}

/** Returns the length of a period in years, to a tenth; null without both dates. */
export function periodYears(start: string | null, end: string | null): number | null {
  if (!start || !end) return null;
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  return Math.round((days / 365.25) * 10) / 10;
}

/** Returns the text of an id in a table of words, or the fallback (the id itself unless given). */
export function lookUp(words: Readonly<Record<string, string>>, id: string, fallback: string = id): string {
  return Object.hasOwn(words, id) ? (words[id] ?? fallback) : fallback;
}

/** Returns a text with its first letter large. */
export function capitalize(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Returns a text with its first letter small. */
export function uncapitalize(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** One of a countable unit has a name of its own in some languages; a percentage carries its sign already. */
function withUnit(text: string, unit: string): string {
  if (unit === "percent") return text;
  const many = formatUnit(unit);
  return `${text} ${text === "1" ? strings.unitOfOne(unit, many) : many}`;
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** A dash between two numbers, dots where it could be read as a minus. */
function formatRange(lower: number, upper: number, unit: string): string {
  const to = lower < 0 ? " … " : "–";
  if (unit !== "VND") return `${formatNumber(lower)}${to}${formatQuantity(upper, unit)}`;
  const scale = scaleOf([lower, upper]);
  const [low, high] = [lower, upper].map((value) => withMinus(scaled().format(value / scale)));
  return withScale(`${low}${to}${high}`, scale);
}

/** Number formats write a hyphen for a minus. */
function withMinus(text: string): string {
  return text.replace("-", "−");
}

function scaleOf(values: number[]): number {
  const fits = (scale: number) =>
    values.some((value) => Math.abs(value) >= scale) &&
    values.every((value) => Number.isInteger((value / scale) * 1000));
  return [1e9, 1e6].find(fits) ?? 1;
}

function withScale(text: string, scale: number): string {
  if (scale === 1e9) return `${text} ${strings.billion}`;
  return scale === 1e6 ? `${text} ${strings.million}` : text;
}

function periodWords({ period_kind, period_start, period_end }: StatedPeriod): string {
  const words = strings.periods;
  if (period_kind === "recurring") return words.recurring;
  if (!period_start || !period_end) return openPeriodWords(period_kind, period_start, period_end);
  const start = partsOf(period_start);
  const end = partsOf(period_end);
  switch (period_kind) {
    case "year":
      return words.year(end.year);
    case "half_year":
      return start.month === 1 ? words.firstHalf(end.year) : words.secondHalf(end.year);
    case "quarter":
      return words.quarter(Math.ceil(end.month / 3), end.year);
    case "year_to_date":
      return isMonthEnd(end) ? words.months(end.month, end.year) : words.yearToDate(formatDate(period_end));
    case "school_year":
      return words.schoolYear(start.year, end.year);
    case "multi_year":
      return words.multiYear(formatNumber(roundedYears(period_start, period_end)), start.year, end.year);
    case "stage":
      return words.stage(stageWords(period_start, period_end));
    case "as_of":
      return asOfWords(period_start, period_end);
    default:
      return eventWords(period_start, period_end);
  }
}

function stageWords(start: string, end: string): string {
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  return first === last ? eventWords(start, end) : `${first}–${last}`;
}

function openPeriodWords(kind: string, start: string | null, end: string | null): string {
  const known = start ?? end;
  const name = lookUp(strings.periodKinds, kind);
  return known ? `${name}, ${start ? strings.periods.from : strings.periods.until} ${formatDate(known)}` : name;
}

function asOfWords(start: string, end: string): string {
  return start === end ? strings.periods.asOf(formatDate(end)) : strings.periods.asOfWithin(eventWords(start, end));
}

function eventWords(period_start: string, period_end: string): string {
  const start = partsOf(period_start);
  const end = partsOf(period_end);
  if (period_start === period_end) return formatDate(period_end);
  if (start.year === end.year && start.month === 1 && start.day === 1 && end.month === 12 && isMonthEnd(end))
    return strings.periods.year(end.year);
  if (start.year === end.year && start.month === end.month) {
    return start.day === 1 && isMonthEnd(end)
      ? strings.periods.month(end.month, end.year)
      : `${start.day}–${formatDate(period_end)}`;
  }
  const isWholeMonths = start.year === end.year && start.day === 1 && isMonthEnd(end);
  if (isWholeMonths) return strings.periods.monthRange(start.month, end.month, end.year);
  return `${formatDate(period_start)}–${formatDate(period_end)}`;
}

/** A span of whole years loses the day that a calendar adds or takes: 4.9 and 5.1 years read as 5. */
function roundedYears(start: string, end: string): number | null {
  const years = periodYears(start, end);
  if (years === null) return null;
  return Math.abs(years - Math.round(years)) <= 0.1 ? Math.round(years) : years;
}

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

function isMonthEnd({ year, month, day }: { year: number; month: number; day: number }): boolean {
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
}
