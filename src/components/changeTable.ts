import { groups } from "d3";
import type { TableColumn } from "./dataTable.js";
import { htmlMaker } from "./element.js";
import { describeValue, formatQuantity, formatSigned, formatUnit, formatValue, lookUp } from "./format.js";
import { ledgerHref } from "./ledgerLink.js";
import type { CompareFigure } from "./marts.js";
import { type FindFigure, type MeasuredValue, measureFigure, type UnmeasuredReason } from "./measures.js";
import { type Reference, referenceOf } from "./reference.js";
import { strings } from "./strings.js";

type Amount = MeasuredValue | UnmeasuredReason;

/** How a district's latest full year differs from the year before it that has a figure. */
export interface ChangeRow {
  figure: CompareFigure;
  previous: CompareFigure;
  change: Amount;
  share: Amount;
  /** Percentage points of a share; of a count, points of its index. */
  points: Amount;
}

/** Returns the latest change of each district among figures of full years; who has one year only has no row. */
export function changeRows(figures: readonly CompareFigure[], find: FindFigure): ChangeRow[] {
  const annual = figures.filter((figure) => figure.period_class === "annual" && figure.previous_figure_id !== null);
  return groups(annual, (figure) => figure.district_id).flatMap(([, ofDistrict]) => {
    const figure = ofDistrict.reduce((a, b) => ((b.year ?? 0) > (a.year ?? 0) ? b : a));
    const previous = find(figure.previous_figure_id ?? "");
    return previous ? [rowOf(figure, previous, find)] : [];
  });
}

function rowOf(figure: CompareFigure, previous: CompareFigure, find: FindFigure): ChangeRow {
  const change = measureFigure(figure, "change", find);
  const share = measureFigure(figure, "change_share", find);
  return {
    figure,
    previous,
    change,
    share,
    points: figure.unit === "percent" ? change : indexPoints(figure, previous, find),
  };
}

/** By how many points the index moved; only between exact counts, for a bound has no index of its own. */
function indexPoints(figure: CompareFigure, previous: CompareFigure, find: FindFigure): Amount {
  const [now, before] = [measureFigure(figure, "index", find), measureFigure(previous, "index", find)];
  if (typeof now === "string") return now;
  if (typeof before === "string") return before;
  if (now.value === null || before.value === null) return "unbounded";
  return { ...now, value: now.value - before.value };
}

export interface ChangeColumnsOptions {
  document: Document;
  root: string;
  /** What the districts are set against; its change is shown between the same two years. */
  reference: Reference | null;
}

/** Returns the columns of the table of changes: both years with their values, then the change in units, percent, points. */
export function changeColumns({ document, root, reference }: ChangeColumnsOptions): TableColumn<ChangeRow>[] {
  const make = htmlMaker(document);
  const words = strings.changeTable;
  const columns: TableColumn<ChangeRow>[] = [
    { label: strings.columns.district, isHeader: true, cell: ({ figure }) => figure.district_name, minWidth: 9 },
    { label: words.from, isNumber: true, cell: ({ previous }) => yearAndValue(previous) },
    { label: words.to, isNumber: true, cell: ({ figure }) => yearAndValue(figure) },
    {
      label: words.change,
      isNumber: true,
      cell: ({ change }) => amountText(change),
      title: ({ change }) => why(change),
    },
    { label: words.share, isNumber: true, cell: ({ share }) => amountText(share), title: ({ share }) => why(share) },
    {
      label: words.points,
      isNumber: true,
      cell: ({ points }) => amountText(points),
      title: ({ points }) => why(points),
    },
  ];
  if (!reference) return columns;
  return [...columns, { label: reference.label, isNumber: true, cell: (row) => referenceChange(row, reference) }];

  function yearAndValue(figure: CompareFigure): HTMLElement {
    const href = ledgerHref(figure.figure_id, root);
    const link = make("a", { href, title: describeValue(figure) }, formatValue(figure));
    return make("span", {}, `${figure.year}: `, link);
  }
}

/** Returns an amount with its sign and unit; of bounds what they decide: its least, or that they leave it open. */
export function amountText(amount: Amount): string {
  if (typeof amount === "string") return amount === "unbounded" ? strings.undetermined : strings.missing.sign;
  const { value, lower, upper, unit } = amount;
  const words = strings.changeDirections;
  const sized = (size: number) => withUnit(formatQuantity(size, unit), unit);
  if (value !== null)
    return withUnit(
      formatSigned(value, (size) => formatQuantity(size, unit)),
      unit,
    );
  if (lower !== null && lower > 0) return words.up(sized(lower));
  return upper !== null && upper < 0 ? words.down(sized(-upper)) : strings.undetermined;
}

function withUnit(text: string, unit: string): string {
  return unit === "index" || unit === "percent_point" ? `${text} ${formatUnit(unit)}` : text;
}

function why(amount: Amount): string | null {
  return typeof amount === "string" ? lookUp(strings.unmeasured, amount) : null;
}

/** The change of what the districts are set against, between the same two years; open where one of them is. */
function referenceChange({ figure, previous }: ChangeRow, reference: Reference): string {
  const [now, before] = [referenceOf(reference, figure.year), referenceOf(reference, previous.year)];
  if (!now || !before) return strings.missing.sign;
  if (now.value === null || before.value === null) return strings.undetermined;
  const { unit } = figure;
  const change = now.value - before.value;
  const amount = formatSigned(change, (size) => formatQuantity(size, unit === "percent" ? "percent_point" : unit));
  const share =
    before.value === 0
      ? ""
      : ` (${formatSigned((100 * change) / before.value, (size) => formatQuantity(size, "percent"))})`;
  return `${amount}${unit === "percent" ? ` ${formatUnit("percent_point")}` : share}`;
}
