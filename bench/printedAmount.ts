import type { CellRow } from "./projectRows.js";
import { pick, type Random } from "./seededRandom.js";

/** How many words of a metric's name stand in a printed phrase, of which the contract allows twelve. */
const NAME_WORDS = 6;

/** What money is printed in. */
const MILLION = 1e6;

/** A bound by its words: which cells it fills and how it is printed around the number. */
const BOUNDS: Record<string, { fills: "value" | "lower" | "upper"; words: (number: string) => string }> = {
  more_than: { fills: "lower", words: (number) => `hơn ${number}` },
  at_least: { fills: "lower", words: (number) => `từ ${number} trở lên` },
  nearly: { fills: "upper", words: (number) => `gần ${number}` },
  at_most: { fills: "upper", words: (number) => `không quá ${number}` },
  about: { fills: "value", words: (number) => `khoảng ${number}` },
};

/** Words for an order of magnitude and what they stand for. */
const ORDERS: readonly (readonly [words: string, lower: number])[] = [
  ["hàng chục", 10],
  ["hàng trăm", 100],
  ["hàng nghìn", 1000],
];

/** Returns the cells of an exact number; of money in whole millions, of a percentage with one decimal. */
export function exactAmount(metric: CellRow, size: number): CellRow {
  const count = asCount(metric, size);
  return {
    qualifier: "exact",
    value: String(count * scaleOf(metric)),
    as_printed: phrase(metric, printed(metric, count)),
  };
}

/** Returns the cells of a number of which only a bound is told, or an order of magnitude. */
export function boundAmount(metric: CellRow, size: number, random: Random): CellRow {
  const isOrder = random() < 0.1 && metric.unit !== "percent";
  return isOrder ? orderAmount(metric, size) : roundAmount(metric, size, random);
}

function roundAmount(metric: CellRow, size: number, random: Random): CellRow {
  const count = roundDown(asCount(metric, size));
  const qualifier = pick(Object.keys(BOUNDS), random);
  const { fills, words } = BOUNDS[qualifier] as (typeof BOUNDS)[string];
  return {
    qualifier,
    [fills]: String(count * scaleOf(metric)),
    as_printed: phrase(metric, words(printed(metric, count))),
  };
}

function orderAmount(metric: CellRow, size: number): CellRow {
  const count = asCount(metric, size);
  const [words, lower] = ORDERS.findLast(([, least]) => least <= count) ?? (ORDERS[0] as (typeof ORDERS)[number]);
  const bounds = { lower: String(lower * scaleOf(metric)), upper: String(lower * 10 * scaleOf(metric)) };
  return { qualifier: "order_of_magnitude", ...bounds, as_printed: phrase(metric, withUnit(metric, words)) };
}

function asCount({ unit }: CellRow, size: number): number {
  return unit === "percent" ? Math.round((60 + (size % 60)) * 10) / 10 : Math.max(1, Math.round(size));
}

function scaleOf({ unit }: CellRow): number {
  return unit === "VND" ? MILLION : 1;
}

function phrase({ name_vi = "" }: CellRow, amount: string): string {
  return `${amount} ${name_vi.toLocaleLowerCase("vi").split(/\s+/).slice(0, NAME_WORDS).join(" ")}`;
}

/** Vietnamese groups thousands by dots and marks decimals by a comma. */
function printed(metric: CellRow, count: number): string {
  return withUnit(metric, count.toLocaleString("vi-VN", { maximumFractionDigits: 1 }));
}

function withUnit({ unit }: CellRow, number: string): string {
  if (unit === "percent") return `${number}%`;
  return unit === "VND" ? `${number} triệu đồng` : number;
}

function roundDown(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.max(1, Math.floor(count / unit) * unit);
}
