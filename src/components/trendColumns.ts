import type { TableColumn } from "./dataTable.js";
import { htmlMaker } from "./element.js";
import { describeFigure, formatQuantity, formatShare, formatSigned, formatValue } from "./format.js";
import { inVietnamese } from "./inVietnamese.js";
import { ledgerHref } from "./ledgerLink.js";
import type { TrendRow } from "./marts.js";
import { strings } from "./strings.js";
import type { Change } from "./valueInterval.js";

export interface TrendColumnsOptions {
  document?: Document;
  root?: string;
}

/**
 * Returns the columns of a table of years: the value as stated, the year before it that has a figure, the change in
 * units and in percent, and the rank. What bounds do not decide reads "không phân định".
 */
export function trendColumns({
  document = globalThis.document,
  root = ".",
}: TrendColumnsOptions = {}): TableColumn<TrendRow>[] {
  const make = htmlMaker(document);
  const names = strings.columns;
  return [
    { label: names.district, isHeader: true, cell: (row) => row.district_name },
    { label: names.year, isNumber: true, cell: (row) => String(row.year) },
    { label: names.value, isNumber: true, cell: (row) => linkTo(row, formatValue(row)), title: describeFigure },
    { label: names.previous, isNumber: true, cell: previousText },
    { label: names.change, isNumber: true, cell: changeText },
    { label: names.changeShare, isNumber: true, cell: (row) => shareText(row) },
    { label: names.rank, isNumber: true, cell: rankText },
    { label: names.asPrinted, cell: (row) => make("span", {}, "“", inVietnamese(document, row.as_printed), "”") },
  ];

  function linkTo(row: TrendRow, text: string): HTMLElement {
    return make("a", { href: ledgerHref(row.figure_id, root), title: strings.sourceSays(row.as_printed) }, text);
  }
}

/** Returns the year before and its value; a gap of more than a year shows in the year. */
export function previousText(row: TrendRow): string {
  if (row.previous_year === null) return strings.missing.sign;
  const { previous_value, previous_lower, previous_upper, previous_qualifier, unit } = row;
  const previous = { value: previous_value, lower: previous_lower, upper: previous_upper, unit };
  return `${row.previous_year}: ${formatValue({ ...previous, qualifier: previous_qualifier ?? "exact" })}`;
}

/** Returns the change since the year before it that has a figure; a dash where there is none. */
export function changeText(row: TrendRow): string {
  return row.previous_year === null ? strings.missing.sign : changeWords(row);
}

/**
 * Returns a change in units; its least where bounds hide the amount; "không phân định" where they hide its direction too.
 */
export function changeWords(row: Change): string {
  if (row.change !== null) {
    const unit = row.unit === "percent" ? strings.percentPoints : "";
    return `${formatSigned(row.change, (value) => formatQuantity(value, unit ? "" : row.unit))}${unit}`;
  }
  const words = strings.changeDirections;
  const { change_direction, change_lower, change_upper, unit } = row;
  if (change_direction === "up" && change_lower) return words.up(formatQuantity(change_lower, unit));
  if (change_direction === "down" && change_upper) return words.down(formatQuantity(-change_upper, unit));
  return change_direction === "same" ? words.same : strings.undetermined;
}

/** Returns the change as a share of the earlier value, which only two point values have. */
export function shareText(row: TrendRow): string {
  return formatSigned(row.change_share, formatShare);
}

/** Returns the rank among the districts that have a figure of the same level and year. */
export function rankText(row: TrendRow): string {
  if (row.peer_count < 2) return strings.missing.sign;
  if (!row.is_rank_determined || row.rank === null) return strings.undetermined;
  return strings.rankOf(row.rank, row.peer_count);
}
