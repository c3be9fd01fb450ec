import { type Child, htmlMaker, type MakeElement } from "./element.js";
import { externalLink } from "./externalLink.js";
import { figureFlags } from "./figureFlags.js";
import { describeFigure, formatLevel, formatPeriod, formatPublished, formatValueWithUnit, lookUp } from "./format.js";
import { inLanguage, inVietnamese, sourceTitle } from "./inVietnamese.js";
import { ledgerHref } from "./ledgerLink.js";
import type { FigureRow } from "./marts.js";
import { pageHref } from "./pageHref.js";
import { strings } from "./strings.js";

export interface LedgerTableOptions {
  caption: string;
  document?: Document;
  root?: string;
  /** Whether this is the ledger itself: rows bear the figure's id, so that a link can lead to them. */
  isLedger?: boolean;
  /** The figure whose row is marked. */
  selected?: string | null;
  /** Columns left out because the page is about one district or one metric. */
  without?: readonly ("district" | "metric")[];
}

interface Column {
  id: string;
  label: (without: readonly string[]) => string;
  cell: (figure: FigureRow, frame: Frame) => (string | Node)[];
}

interface Frame {
  make: MakeElement;
  document: Document;
  root: string;
  isLedger: boolean;
  without: readonly string[];
}

const COLUMNS: readonly Column[] = [
  { id: "subject", label: subjectLabel, cell: subjectCell },
  { id: "value", label: () => strings.columns.value, cell: valueCell },
  {
    id: "period",
    label: () => `${strings.columns.period}, ${strings.columns.level.toLowerCase()}`,
    cell: periodCell,
  },
  {
    id: "source",
    label: () => `${strings.columns.asPrinted}, ${strings.columns.source.toLowerCase()}`,
    cell: sourceCell,
  },
  { id: "flags", label: () => strings.columns.note, cell: flagCell },
];

/** Returns figures as a table: what was said of whom and when, the printed words, the source, and what to beware of. */
export function ledgerTable(figures: readonly FigureRow[], options: LedgerTableOptions): HTMLElement {
  const {
    caption,
    document = globalThis.document,
    root = ".",
    isLedger = false,
    selected = null,
    without = [],
  } = options;
  const make = htmlMaker(document);
  if (figures.length === 0) return make("p", { class: "note" }, strings.missing.noFigureHere);
  const frame = { make, document, root, isLedger, without };
  const head = COLUMNS.map(({ id, label }) =>
    make("th", { scope: "col", role: "columnheader", "data-column": id }, label(without)),
  );
  const rows = figures.map((figure) => ledgerRow(figure, frame, figure.figure_id === selected));
  const table = make(
    "table",
    { class: "ledger", role: "table" },
    make("caption", {}, caption),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...head)),
    make("tbody", { role: "rowgroup" }, ...rows),
  );
  return make("div", { class: "table-wrap", role: "region", "aria-label": caption, tabindex: 0 }, table);
}

function ledgerRow(figure: FigureRow, frame: Frame, isSelected: boolean): HTMLElement {
  const { make, isLedger, without } = frame;
  const cells = COLUMNS.map(({ id, label, cell }, index) => {
    const scope = index === 0 ? { scope: "row", role: "rowheader" } : { role: "cell" };
    return make(
      index === 0 ? "th" : "td",
      { ...scope, "data-column": id, "data-label": label(without) },
      ...cell(figure, frame),
    );
  });
  const id = isLedger ? figure.figure_id : null;
  return make(
    "tr",
    { id, role: "row", "data-figure": figure.figure_id, "aria-current": isSelected ? "true" : null },
    ...cells,
  );
}

function subjectLabel(without: readonly string[]): string {
  const labels = [
    without.includes("district") ? null : strings.columns.district,
    without.includes("metric") ? null : strings.columns.metric,
  ];
  const text = labels.filter(Boolean).join(", ");
  return text.charAt(0) + text.slice(1).toLowerCase();
}

function subjectCell(figure: FigureRow, { make, root, without }: Frame): Node[] {
  const { district_id, district_name, is_district, metric_id, metric_name } = figure;
  const district = is_district
    ? make("a", { href: pageHref(root, `quan/${encodeURIComponent(district_id)}`) }, district_name)
    : make("span", {}, district_name);
  const metric = make("a", { href: pageHref(root, `chi-tieu/${encodeURIComponent(metric_id)}`) }, metric_name);
  const isMetricAlone = without.includes("district");
  const second = make("span", { class: isMetricAlone ? null : "under" }, metric);
  return [...(isMetricAlone ? [] : [district]), ...(without.includes("metric") ? [] : [second])];
}

function valueCell(figure: FigureRow, { make, root, isLedger }: Frame): Node[] {
  const text = formatValueWithUnit(figure);
  const attributes = { title: describeFigure(figure), class: "ledger-value" };
  if (isLedger) return [make("span", attributes, text)];
  const label = `${text}: ${strings.ledgerRow}`;
  return [make("a", { href: ledgerHref(figure.figure_id, root), "aria-label": label, ...attributes }, text)];
}

function periodCell(figure: FigureRow, { make }: Frame): (string | Node)[] {
  return [formatPeriod(figure), quiet(make, formatLevel(figure.level))];
}

function sourceCell(figure: FigureRow, { document, make }: Frame): Node[] {
  const asSourced = (text: string) => inLanguage(document, text, figure.source_language);
  const published = figure.published ? formatPublished(figure.published, figure.published_basis) : null;
  const where = [published, locatorText(figure.locator)].filter(Boolean).map((text) => `, ${text}`);
  return [
    make("q", { class: "printed" }, asSourced(figure.as_printed)),
    externalLink(sourceTitle(document, figure), figure.source_url, document),
    quiet(make, inVietnamese(document, figure.publisher), ...where),
  ];
}

/** Returns where in a source a figure stands, in words: `p9` is the ninth paragraph; nothing where it is just the text. */
function locatorText(locator: string): string {
  const [, paragraph] = /^p(\d+)$/.exec(locator) ?? [];
  return paragraph ? strings.locators.paragraph(paragraph) : lookUp(strings.locators.names, locator);
}

function flagCell(figure: FigureRow, { document, make }: Frame): (string | Node)[] {
  const flags = figureFlags(figure);
  const badges = flags.flatMap(({ id, text, tone }) => [
    make("span", { class: "badge", "data-flag": id, "data-tone": tone }, text),
    " ",
  ]);
  const note = figure.note ? [quiet(make, inVietnamese(document, figure.note))] : [];
  return badges.length + note.length === 0 ? [strings.missing.sign] : [...badges, ...note];
}

function quiet(make: MakeElement, ...text: Child[]): HTMLElement {
  return make("small", { class: "muted under" }, ...text);
}
