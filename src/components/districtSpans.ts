import { ascending, groups, max, min } from "d3";
import { districtColor } from "./districtColor.js";
import { htmlMaker, type MakeElement, svgMaker } from "./element.js";
import { figureLines } from "./figureText.js";
import { formatLevel, formatPeriod, formatValueWithUnit } from "./format.js";
import { ledgerHref } from "./ledgerLink.js";
import type { FigureRow } from "./marts.js";
import { strings } from "./strings.js";

export interface DistrictSpansOptions {
  document?: Document;
  root?: string;
}

const BAR = { height: 26, middle: 9 };
/** The least length of a bar, in percent, that has room for a year at either end. */
const APART = 22;

/**
 * Returns totals of several years under the period they are of: a segment on a common calendar, then each total. The
 * length of a segment is time, never the total, and nothing is divided over years.
 */
export function districtSpans(figures: readonly FigureRow[], options: DistrictSpansOptions): HTMLElement {
  const { document = globalThis.document, root = "." } = options;
  const make = htmlMaker(document);
  if (figures.length === 0) return make("p", { class: "note" }, strings.spans.empty);
  const domain: [number, number] = [
    Math.floor(min(figures, (figure) => asYears(figure.period_start)) ?? 0),
    Math.ceil(max(figures, (figure) => asYears(figure.period_end)) ?? 1),
  ];
  const periods = groups(figures, (figure) => `${figure.period_start} ${figure.period_end} ${formatPeriod(figure)}`);
  const sections = periods
    .sort(([a], [b]) => ascending(a, b))
    .map(([, rows]) => {
      const [first] = rows as [FigureRow, ...FigureRow[]];
      const items = rows.map((figure) => spanItem(figure, root, make));
      return make(
        "section",
        {},
        make("h3", {}, formatPeriod(first)),
        spanBar(first, domain, document),
        make("ul", {}, ...items),
      );
    });
  return make("div", { class: "spans" }, ...sections);
}

function spanItem(figure: FigureRow, root: string, make: MakeElement): HTMLElement {
  const link = make(
    "a",
    {
      href: ledgerHref(figure.figure_id, root),
      title: figureLines(figure).join("\n"),
      "data-figure": figure.figure_id,
    },
    formatValueWithUnit(figure),
  );
  const level =
    figure.level === "unspecified" ? null : make("small", { class: "muted" }, `, ${formatLevel(figure.level)}`);
  return make("li", {}, `${figure.metric_name}: `, make("strong", {}, link), level);
}

/** The segment on a calendar as wide as there is room: all positions are percentages. */
function spanBar(figure: FigureRow, domain: [number, number], document: Document): SVGElement {
  const make = svgMaker(document);
  const x = (date: string | null) => ((asYears(date) - domain[0]) / (domain[1] - domain[0] || 1)) * 100;
  const [from, to] = [x(figure.period_start), x(figure.period_end)];
  const color = districtColor(figure.district_id);
  const label = { y: BAR.height - 1, "font-size": 11, fill: "var(--kho-muted, CanvasText)" };
  const [start, end] = [figure.period_start, figure.period_end].map((date) => date?.slice(0, 4) ?? "");
  const isApart = to - from > APART;
  const first = isApart || start === end ? (start ?? "") : `${start}–${end}`;
  const side = from > 100 - APART ? { x: percent(to), "text-anchor": "end" } : { x: percent(from) };
  return make(
    "svg",
    { width: "100%", height: BAR.height, "aria-hidden": "true", class: "span-bar" },
    make("line", { x1: 0, x2: "100%", y1: BAR.middle, y2: BAR.middle, stroke: "var(--kho-line, GrayText)" }),
    make("rect", {
      x: percent(from),
      y: BAR.middle - 5,
      width: percent(Math.max(0.5, to - from)),
      height: 10,
      fill: color,
      "fill-opacity": 0.35,
      stroke: color,
      "stroke-dasharray": figure.period_basis === "printed" ? null : "4 3",
    }),
    make("text", { ...label, ...side }, first),
    isApart && start !== end ? make("text", { ...label, x: percent(to), "text-anchor": "end" }, end) : null,
  );
}

/** The position of a date on a calendar in years: `2018-07-01` is 2018.5. */
function asYears(date: string | null): number {
  if (!date) return Number.NaN;
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(date) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`;
}
