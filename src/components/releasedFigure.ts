import { type Child, htmlMaker, type MakeElement } from "./element.js";
import { formatLevel, formatPeriod, formatQuantity, formatValueWithUnit, lookUp } from "./format.js";
import { inLanguage, inVietnamese } from "./inVietnamese.js";
import { ledgerHref } from "./ledgerLink.js";
import { pageHref } from "./pageHref.js";
import type { ReleasedFigure } from "./release.js";
import { language, strings } from "./strings.js";

/** What the site has a page or a row of; only that is linked. */
export interface Linked {
  metrics: ReadonlySet<string>;
  districts: ReadonlySet<string>;
}

export interface ReleaseOptions {
  document: Document;
  root: string;
  linked: Linked;
}

/** One thing that a reader sees of a figure, and the columns that it is made from. */
interface Aspect {
  columns: readonly (keyof ReleasedFigure)[];
  label: () => string;
  text: (figure: ReleasedFigure) => string;
  /** The language of a text that is data. */
  tag?: (figure: ReleasedFigure) => string;
}

const ASPECTS: readonly Aspect[] = [
  {
    columns: ["value", "qualifier", "lower", "upper"],
    label: () => strings.columns.value,
    text: formatValueWithUnit,
  },
  {
    columns: ["period_kind", "period_start", "period_end", "period_basis"],
    label: () => strings.columns.period,
    text: formatPeriod,
  },
  { columns: ["level"], label: () => strings.columns.level, text: ({ level }) => formatLevel(level) },
  { columns: ["district_id"], label: () => strings.columns.district, text: districtName },
  { columns: ["metric_id"], label: () => strings.columns.metric, text: metricName },
  {
    columns: ["as_printed"],
    label: () => strings.columns.asPrinted,
    text: ({ as_printed }) => `“${as_printed}”`,
    tag: (figure) => figure.source_language,
  },
  {
    columns: ["source_id"],
    label: () => strings.columns.source,
    text: ({ source_title }) => source_title,
    tag: (figure) => figure.source_language,
  },
  {
    columns: ["target"],
    label: () => strings.releasePage.aspects.target,
    text: ({ target, unit }) => formatQuantity(target, unit),
  },
  {
    columns: ["status"],
    label: () => strings.columns.status,
    text: ({ status }) => lookUp(strings.statuses, status),
  },
  {
    columns: ["locator"],
    label: () => strings.releasePage.aspects.locator,
    text: ({ locator }) => locator,
  },
  {
    columns: ["subset_of"],
    label: () => strings.releasePage.aspects.subset_of,
    text: ({ subset_of }) => subset_of ?? strings.missing.sign,
  },
  {
    columns: ["note"],
    label: () => strings.columns.note,
    text: ({ note }) => note ?? strings.missing.sign,
    tag: () => "vi",
  },
];

/** Returns the name of the metric in the current language; a name that is gone in English stays Vietnamese. */
export function metricName({ metric_name, metric_name_en }: Pick<ReleasedFigure, "metric_name" | "metric_name_en">) {
  return language === "vi" ? metric_name : (metric_name_en ?? metric_name);
}

/** Returns the name of the area in the current language. */
export function districtName({
  district_name,
  district_name_en,
}: Pick<ReleasedFigure, "district_name" | "district_name_en">) {
  return language === "vi" ? district_name : (district_name_en ?? district_name);
}

/** Returns what a figure is about: metric and district, linked to their pages, period and level. */
export function figurePlace(figure: ReleasedFigure, options: ReleaseOptions): HTMLElement {
  const make = htmlMaker(options.document);
  const when = `${formatPeriod(figure)}, ${formatLevel(figure.level)}`;
  return make("span", {}, ...placeLinks(figure, options), make("small", { class: "muted" }, `; ${when}`));
}

/** What names a metric and an area, in a figure or in a cell. */
export type Place = Pick<
  ReleasedFigure,
  "metric_id" | "metric_name" | "metric_name_en" | "district_id" | "district_name" | "district_name_en"
>;

/** Returns the metric and the area, each a link where the site has a page of it. */
export function placeLinks(place: Place, { document, root, linked }: ReleaseOptions): Child[] {
  const make = htmlMaker(document);
  const { metric_id, district_id } = place;
  return [
    linked.metrics.has(metric_id)
      ? make("a", { href: pageHref(root, `/chi-tieu/${encodeURIComponent(metric_id)}`) }, metricName(place))
      : metricName(place),
    ", ",
    linked.districts.has(district_id)
      ? make("a", { href: pageHref(root, `/quan/${encodeURIComponent(district_id)}`) }, districtName(place))
      : districtName(place),
  ];
}

/** Returns a figure's value with its unit, linked to its row in the ledger. */
export function valueLink(figure: ReleasedFigure, { document, root }: ReleaseOptions): HTMLElement {
  const text = formatValueWithUnit(figure);
  const attributes = { href: ledgerHref(figure.figure_id, root), "aria-label": strings.openLedgerRow(text) };
  return htmlMaker(document)("a", attributes, text);
}

/** Returns the value and the printed words of a figure that has no row in the ledger any more. */
export function goneValue(figure: ReleasedFigure, { document }: ReleaseOptions): HTMLElement {
  const make = htmlMaker(document);
  const printed = inLanguage(document, `“${figure.as_printed}”`, figure.source_language);
  return make("span", {}, formatValueWithUnit(figure), ", ", printed);
}

interface Sides {
  before: ReleasedFigure;
  after: ReleasedFigure;
  columns: readonly string[];
}

/** Returns one side of a changed figure: of everything that differs its name and what this side says, a line each. */
export function changedLines(sides: Sides, side: "before" | "after", { document }: ReleaseOptions): HTMLElement {
  const make = htmlMaker(document);
  const changed = ASPECTS.filter((aspect) => aspect.columns.some((column) => sides.columns.includes(column)));
  return make("span", {}, ...changed.map((aspect) => aspectLine(aspect, sides, side, make, document)));
}

function aspectLine(
  aspect: Aspect,
  { before, after }: Sides,
  side: "before" | "after",
  make: MakeElement,
  document: Document,
): HTMLElement {
  const figure = side === "before" ? before : after;
  const isTold = aspect.text(before) !== aspect.text(after);
  const text = isTold ? aspect.text(figure) : `${aspect.text(figure)} (${rawText(aspect, figure)})`;
  const node = aspect.tag ? inLanguage(document, text, aspect.tag(figure)) : text;
  return make("span", { class: "changed-line" }, make("small", { class: "muted" }, `${aspect.label()}: `), node);
}

/** Where both sides read alike, what makes the difference. */
function rawText({ columns }: Aspect, figure: ReleasedFigure): string {
  return columns.map((column) => figure[column] ?? strings.missing.sign).join(", ");
}

/** Returns the reasons of a change, or says that none was given. */
export function reasonText(reasons: readonly { reason: string }[], document: Document): Node {
  if (reasons.length === 0) {
    const element = document.createElement("em");
    element.textContent = strings.releasePage.noReason;
    return element;
  }
  return inVietnamese(document, reasons.map(({ reason }) => reason).join("; "));
}
