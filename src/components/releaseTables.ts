import { rollups } from "d3";
import { dataTable, type TableColumn } from "./dataTable.js";
import { htmlMaker } from "./element.js";
import {
  formatDate,
  formatLevel,
  formatNumber,
  formatUnit,
  formatValueWithUnit,
  lookUp,
  uncapitalize,
} from "./format.js";
import { inVietnamese } from "./inVietnamese.js";
import { pageHref } from "./pageHref.js";
import type {
  AddedFigure,
  AlteredFigure,
  CellChange,
  CoverageChange,
  DefinitionChange,
  WithdrawnFigure,
} from "./release.js";
import {
  changedLines,
  figurePlace,
  goneValue,
  metricName,
  placeLinks,
  type ReleaseOptions,
  reasonText,
  valueLink,
} from "./releasedFigure.js";
import { strings } from "./strings.js";

/** A table shows so many rows; the files hold all of them. */
const MOST_ROWS = 100;

/** Returns corrected figures, or those with another remark: what differs, old and new side by side, and why. */
export function correctedTable(changes: readonly AlteredFigure[], options: ReleaseOptions): HTMLElement {
  const words = strings.releasePage;
  const title = changes.some(({ kind }) => kind === "annotated") ? words.annotated : words.corrected;
  return boundedTable(changes, { document: options.document, title }, [
    { label: words.figure, isHeader: true, cell: ({ after }) => figurePlace(after, options), minWidth: 14 },
    { label: words.before, cell: (change) => changedLines(change, "before", options) },
    { label: words.after, cell: (change) => newSide(change, options) },
    { label: words.why, cell: ({ reasons }) => reasonText(reasons, options.document), minWidth: 12 },
  ]);
}

/** Returns withdrawn figures with what they said, and why they are gone. */
export function withdrawnTable(changes: readonly WithdrawnFigure[], options: ReleaseOptions): HTMLElement {
  const words = strings.releasePage;
  return boundedTable(changes, { document: options.document, title: words.withdrawn }, [
    { label: words.figure, isHeader: true, cell: ({ before }) => figurePlace(before, options), minWidth: 14 },
    { label: words.before, cell: ({ before }) => goneValue(before, options) },
    { label: words.why, cell: ({ reasons }) => reasonText(reasons, options.document), minWidth: 12 },
  ]);
}

/** Returns figures that are the same under another id. */
export function renamedTable(changes: readonly AlteredFigure[], options: ReleaseOptions): HTMLElement {
  const words = strings.releasePage;
  const make = htmlMaker(options.document);
  return boundedTable(changes, { document: options.document, title: words.renamed }, [
    { label: words.figure, isHeader: true, cell: ({ after }) => figurePlace(after, options), minWidth: 14 },
    { label: strings.columns.value, cell: ({ after }) => valueLink(after, options) },
    { label: words.oldId, cell: ({ before }) => make("code", {}, before.figure_id) },
    { label: words.newId, cell: ({ after }) => make("code", {}, after.figure_id) },
  ]);
}

/** Returns added figures, each linked to its row in the ledger. */
export function addedTable(changes: readonly AddedFigure[], options: ReleaseOptions): HTMLElement {
  const words = strings.releasePage;
  return boundedTable(changes, { document: options.document, title: words.everyAdded }, [
    { label: words.figure, isHeader: true, cell: ({ after }) => figurePlace(after, options), minWidth: 14 },
    { label: words.after, cell: ({ after }) => valueLink(after, options) },
  ]);
}

/** Returns how many figures were added of each metric, the most first. */
export function addedByMetric(
  changes: readonly AddedFigure[],
  { document, root, linked }: ReleaseOptions,
): HTMLElement {
  const make = htmlMaker(document);
  const words = strings.releasePage;
  const counted = rollups(
    changes,
    (ofMetric) => ofMetric,
    ({ after }) => after.metric_id,
  );
  const rows = counted.sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1));
  return boundedTable(rows, { document, title: words.byMetric }, [
    {
      label: strings.columns.metric,
      isHeader: true,
      cell: ([metric_id, [first]]) => {
        const name = first ? metricName(first.after) : metric_id;
        const href = pageHref(root, `/chi-tieu/${encodeURIComponent(metric_id)}`);
        return linked.metrics.has(metric_id) ? make("a", { href }, name) : name;
      },
    },
    { label: words.addedCount, isNumber: true, cell: ([, ofMetric]) => formatNumber(ofMetric.length) },
  ]);
}

/** Returns ranks before and after; a rank that bounds leave open says so. */
export function rankTable(cells: readonly CellChange[], options: ReleaseOptions): HTMLElement {
  const words = strings.releasePage;
  return boundedTable(cells, { document: options.document, title: words.moved }, [
    cellColumn(options),
    { label: words.before, cell: ({ rank_before, peers_before }) => rankText(rank_before, peers_before) },
    { label: words.after, cell: ({ rank_after, peers_after }) => rankText(rank_after, peers_after) },
  ]);
}

/** Returns the cells for which another figure stands, with both. */
export function replacedTable(cells: readonly CellChange[], options: ReleaseOptions): HTMLElement {
  const words = strings.releasePage;
  return boundedTable(cells, { document: options.document, title: words.replaced }, [
    cellColumn(options),
    { label: words.before, cell: ({ before }) => goneValue(before, options) },
    { label: words.after, cell: ({ after }) => valueLink(after, options) },
  ]);
}

/** Returns definitions that are new, gone or changed: each changed column old and new. */
export function definitionTable<Definition extends object>(
  changes: readonly DefinitionChange<Definition>[],
  nameOf: (definition: Definition) => string | Node,
  { document, title }: ReleaseOptions & { title: string },
): HTMLElement {
  const words = strings.releasePage;
  const named = ({ before, after }: DefinitionChange<Definition>) => after ?? before;
  const side = (change: DefinitionChange<Definition>, which: "before" | "after") =>
    change.columns.length === 0
      ? strings.missing.sign
      : htmlMaker(document)("span", {}, ...change.columns.map((column) => fieldLine(column, change[which], document)));
  return boundedTable(changes, { document, title }, [
    {
      label: words.definition,
      isHeader: true,
      cell: (change) => {
        const definition = named(change);
        return definition ? nameOf(definition) : change.id;
      },
    },
    { label: words.what, cell: ({ kind }) => lookUp(words.kinds, kind) },
    { label: words.before, cell: (change) => side(change, "before") },
    { label: words.after, cell: (change) => side(change, "after") },
  ]);
}

/** Returns how many cells of each metric are known that were not, or the other way round. */
export function coverageTable(
  changes: readonly CoverageChange[],
  metricNameOf: (metric_id: string) => string,
  { document }: ReleaseOptions,
): HTMLElement {
  const words = strings.releasePage;
  const rows = rollups(
    changes,
    (ofMetric) => ofMetric,
    ({ metric_id }) => metric_id,
  );
  const count = (kind: CoverageChange["kind"]) => (row: (typeof rows)[number]) =>
    formatNumber(row[1].filter((change) => change.kind === kind).length);
  const counted = words.coverageCells(changes.length, rows.length);
  return boundedTable(rows, { document, title: words.coverage, counted }, [
    { label: strings.columns.metric, isHeader: true, cell: ([metric_id]) => metricNameOf(metric_id) },
    { label: words.gained, isNumber: true, cell: count("gained") },
    { label: words.lost, isNumber: true, cell: count("lost") },
    { label: words.changedCells, isNumber: true, cell: count("changed") },
  ]);
}

interface BoundedTableOptions {
  document: Document;
  title: string;
  /** How much all rows tell of, in words; how many they are unless given. */
  counted?: string;
}

function boundedTable<Row>(
  rows: readonly Row[],
  { document, title, counted = strings.releasePage.rows(rows.length) }: BoundedTableOptions,
  columns: TableColumn<Row>[],
): HTMLElement {
  const shown = rows.slice(0, MOST_ROWS);
  const count = shown.length < rows.length ? strings.releasePage.firstRows(shown.length, rows.length) : counted;
  return dataTable(shown, columns, { caption: `${title}: ${uncapitalize(count)}`, document, isStacked: true });
}

function newSide(change: AlteredFigure, options: ReleaseOptions): HTMLElement {
  const lines = changedLines(change, "after", options);
  if (change.kind === "corrected") lines.append(valueLine(change, options));
  return lines;
}

/** The way to the ledger, from the value as it is now. */
function valueLine({ after }: AlteredFigure, options: ReleaseOptions): HTMLElement {
  const link = valueLink(after, options);
  const { openLedger } = strings.releasePage;
  link.textContent = openLedger;
  link.setAttribute("aria-label", `${openLedger}: ${formatValueWithUnit(after)}`);
  return link;
}

function cellColumn(options: ReleaseOptions): TableColumn<CellChange> {
  const make = htmlMaker(options.document);
  const whenOf = ({ year, level }: CellChange) => `; ${strings.periods.year(year)}, ${formatLevel(level)}`;
  return {
    label: strings.releasePage.figure,
    isHeader: true,
    cell: (cell) => make("span", {}, ...placeLinks(cell, options), make("small", { class: "muted" }, whenOf(cell))),
    minWidth: 14,
  };
}

function rankText(rank: number | null, peers: number | null): string {
  const { noRank, openRank, rankOf } = strings.releasePage;
  if (peers === null) return noRank;
  return rank === null ? openRank(peers) : rankOf(rank, peers);
}

function fieldLine(column: string, definition: object | null, document: Document): HTMLElement {
  const make = htmlMaker(document);
  const value = new Map<string, unknown>(Object.entries(definition ?? {})).get(column);
  const label = lookUp(strings.releasePage.fields, column);
  const text = fieldText(column, value);
  return make(
    "span",
    { class: "changed-line" },
    make("small", { class: "muted" }, `${label}: `),
    column === "name_en" ? make("span", { lang: "en" }, text) : inVietnamese(document, text),
  );
}

function fieldText(column: string, value: unknown): string {
  if (value === null || value === undefined) return strings.missing.sign;
  const words = {
    temporal: strings.temporals,
    measure: strings.measures,
    theme: strings.themes,
    better: strings.betters,
  };
  const known = new Map<string, Readonly<Record<string, string>>>(Object.entries(words)).get(column);
  if (known) return lookUp(known, String(value));
  if (column === "unit") return formatUnit(String(value));
  return /^(valid_|published$)/.test(column) ? formatDate(String(value)) : String(value);
}
