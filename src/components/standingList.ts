import { descending, groups } from "d3";
import { dataTable, type TableColumn } from "./dataTable.js";
import type { Standing } from "./districtStandings.js";
import { htmlMaker, type MakeElement } from "./element.js";
import { anchorValue } from "./figureSymbol.js";
import { describeValue, formatLevel, formatPeriod, formatValue, formatValueWithUnit, lookUp } from "./format.js";
import { ledgerHref } from "./ledgerLink.js";
import type { FigureRow, TrendRow } from "./marts.js";
import { pageHref } from "./pageHref.js";
import { WIDTHS } from "./responsive.js";
import { standing } from "./standing.js";
import { strings } from "./strings.js";

export interface StandingListOptions {
  document: Document;
  root: string;
  /** How many are drawn; the rest are rows of a table that opens on demand. */
  drawn?: number;
}

interface Frame {
  make: MakeElement;
  document: Document;
  root: string;
}

/** The width of a strip, the same below its words on a phone and beside them elsewhere: it is drawn once. */
const WIDTH = WIDTHS.narrow;
/** The most other districts that are named under a strip. */
const NAMED = 6;
/** From so many on, strips stand under the names of their themes. */
const THEMED = 6;

/**
 * Returns where a district stands for what it shares with others: the rank, or that there is none, on which condition,
 * and a strip. The most telling are drawn, by theme; the rest are a table.
 */
export function standingList(standings: readonly Standing[], options: StandingListOptions): HTMLElement {
  const { document, root, drawn = 10 } = options;
  const make = htmlMaker(document);
  if (standings.length === 0) return make("p", { class: "note" }, strings.standing.empty);
  const frame = { make, document, root };
  const [shown, rest] = [standings.slice(0, drawn), standings.slice(drawn)];
  return make("div", { class: "standings" }, ...byTheme(shown, frame), rest.length > 0 ? restTable(rest, frame) : null);
}

/** Returns a district's place in words, whether it shares it; bounds that leave it open are said to. */
export function rankText(
  { rank, is_rank_determined, peer_count }: Pick<TrendRow, "rank" | "is_rank_determined" | "peer_count">,
  isTied: boolean,
): string {
  if (peer_count < 2) return strings.standing.alone;
  if (!is_rank_determined || rank === null) return strings.standing.undetermined(peer_count);
  return strings.standing.ranked(rank, peer_count, isTied);
}

function byTheme(standings: readonly Standing[], frame: Frame): HTMLElement[] {
  const rows =
    standings.length >= THEMED ? groups(standings, ({ figure }) => figure.theme) : [["", standings] as const];
  return rows.flatMap(([theme, own]) => [
    ...(theme ? [frame.make("h3", {}, lookUp(strings.themes, theme))] : []),
    ...own.map((row) => standingRow(row, frame)),
  ]);
}

function standingRow(row: Standing, { make, document, root }: Frame): HTMLElement {
  const { figure, figures } = row;
  const { district_id, metric_id, level } = figure;
  const others = figures.filter((peer) => peer !== figure);
  return make(
    "figure",
    { class: "standing-row", "data-metric": metric_id, "data-level": level },
    make("figcaption", {}, ...rowWords(row, { make, document, root })),
    make(
      "div",
      {},
      standing(figures, { district_id, document, root, width: WIDTH }),
      others.length > NAMED ? null : othersLine(others, { make, document, root }),
    ),
  );
}

function rowWords(row: Standing, { make, root }: Frame): Node[] {
  const { figure } = row;
  const value = { href: ledgerHref(figure.figure_id, root), title: describeValue(figure), class: "standing-value" };
  return [
    make("strong", {}, make("a", { href: metricHref(figure, root) }, figure.metric_name)),
    make("a", value, formatValueWithUnit(figure)),
    make("span", { class: "standing-rank" }, placeText(row)),
    make("small", { class: "muted" }, `${formatPeriod(figure)}, ${formatLevel(figure.level)}`),
    ...(row.reasons.length > 0 ? [make("small", { class: "muted" }, conditionText(row))] : []),
  ];
}

function placeText({ trend, figures, isTied }: Standing): string {
  return trend ? rankText(trend, isTied) : strings.standing.unranked(figures.length - 1);
}

function conditionText({ reasons }: Standing): string {
  return strings.standing.conditional(reasons.map((code) => lookUp(strings.reasons, code)).join("; "));
}

/** The others by name, the largest first, where they are few. */
function othersLine(others: readonly FigureRow[], { make, root }: Frame): HTMLElement {
  const sorted = [...others].sort((a, b) => descending(anchorValue(a) ?? 0, anchorValue(b) ?? 0));
  const items = sorted.map((peer) =>
    make(
      "li",
      {},
      `${peer.district_name} `,
      make("a", { href: ledgerHref(peer.figure_id, root), title: describeValue(peer) }, formatValue(peer)),
    ),
  );
  return make("ul", { class: "standing-others", "aria-label": strings.standing.others }, ...items);
}

function restTable(rest: readonly Standing[], { make, document, root }: Frame): HTMLElement {
  const link = (href: string, text: string) => make("a", { href }, text);
  const { columns } = strings;
  const cells: TableColumn<Standing>[] = [
    {
      label: columns.metric,
      isHeader: true,
      cell: ({ figure }) => link(metricHref(figure, root), figure.metric_name),
    },
    {
      label: columns.value,
      isNumber: true,
      cell: ({ figure }) => link(ledgerHref(figure.figure_id, root), formatValueWithUnit(figure)),
    },
    { label: columns.period, cell: ({ figure }) => `${formatPeriod(figure)}, ${formatLevel(figure.level)}` },
    { label: columns.rank, cell: placeText },
  ];
  const table = dataTable(rest, cells, { caption: strings.standing.restCaption, document });
  return make("details", {}, make("summary", {}, strings.standing.rest(rest.length)), table);
}

function metricHref({ metric_id }: FigureRow, root: string): string {
  return pageHref(root, `chi-tieu/${encodeURIComponent(metric_id)}`);
}
