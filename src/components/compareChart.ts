import type { ChartForm } from "./chartForm.js";
import { type ComparePanel, type CompareSection, comparePanels } from "./comparePanels.js";
import { MISSION_DISTRICTS } from "./compareState.js";
import { dumbbellPanel, hasOpenChange } from "./dumbbellPanel.js";
import { htmlMaker } from "./element.js";
import { type LegendKey, legendKeys } from "./figureSymbol.js";
import { figureSentence } from "./figureText.js";
import {
  capitalize,
  formatDate,
  formatLevel,
  formatPeriod,
  formatUnit,
  formatValueWithUnit,
  uncapitalize,
} from "./format.js";
import type { Later } from "./later.js";
import { ledgerHref } from "./ledgerLink.js";
import { markLegend } from "./markLegend.js";
import type { FigureRow } from "./marts.js";
import { type MissingDistrict, missingList } from "./missingDistricts.js";
import { type PanelMargin, panelMargin, pointPanel } from "./pointPanel.js";
import type { Reference } from "./reference.js";
import { spanPanel } from "./spanPanel.js";
import { strings } from "./strings.js";
import { swarmChart } from "./swarmChart.js";
import { hasGap, trendPicture } from "./trendChart.js";
import { type Extent, valueExtent } from "./valueAxis.js";

export interface CompareChartOptions {
  width: number;
  document?: Document;
  missing?: readonly MissingDistrict[];
  /** What the figures of a level are compared with: the city, a median, a cluster. */
  references?: (level: string) => Reference | null;
  /** The districts that are named where there are too many for all to be. */
  highlight?: readonly string[];
  /** Does what can wait, the marks of a crowd and what marks say, once the rest is on the screen. */
  later?: Later | undefined;
  root?: string;
}

interface Frame {
  width: number;
  document: Document;
  root: string;
  later?: Later | undefined;
}

interface SectionFrame extends Frame {
  isOnlyLevel: boolean;
  references: (level: string) => Reference | null;
  highlight: readonly string[];
}

interface PanelFrame extends Frame {
  reference: Reference | null;
  highlight: readonly string[];
  extent: Extent;
  margin: PanelMargin;
  isAlone: boolean;
}

const WIDEST = 860;

/**
 * Returns the figures of one metric as the data allow: dots per year or date, segments for totals of several years, a
 * list for what no calendar holds; a section per level, for levels are never added; then the key and who is missing.
 */
export function compareChart(figures: readonly FigureRow[], options: CompareChartOptions): HTMLElement {
  const { document = globalThis.document, missing = [], root = "." } = options;
  const { references = () => null, highlight = MISSION_DISTRICTS } = options;
  const make = htmlMaker(document);
  const all = noteOnce(comparePanels(figures));
  const width = Math.min(options.width, WIDEST);
  const frame = { document, root, width, later: options.later, isOnlyLevel: all.length === 1, references, highlight };
  const { left } = panelMargin(all.flatMap(onAxisOf), dateNote);
  const sections = all.map((section) => sectionOf(section, left, frame));
  const empty = figures.length === 0 ? make("p", { class: "note" }, strings.emptyChart) : null;
  const legend = markLegend(keysOf(all), { document });
  return make(
    "figure",
    { class: "chart compare-chart" },
    empty,
    ...sections,
    legend,
    missingList(missing, { document }),
  );
}

/** Keeps each note where it is first said. */
function noteOnce(sections: readonly CompareSection[]): CompareSection[] {
  const said = new Set<string | null>();
  const isNew = (note: string | null) => !said.has(note) && said.add(note).size > 0;
  return sections.map((section) => ({
    ...section,
    panels: section.panels.map((panel) => ({ ...panel, note: isNew(panel.note) ? panel.note : null })),
  }));
}

function sectionOf(section: CompareSection, left: number, frame: SectionFrame): HTMLElement {
  const make = htmlMaker(frame.document);
  const { level, extent, panels } = section;
  const onAxis = onAxisOf(section);
  const margin = { ...panelMargin(onAxis), left };
  const reference = frame.references(level);
  const isAlone = onAxis.length === 1 && !reference;
  const shared = { ...frame, reference, extent: withReference(extent, reference), margin, isAlone };
  const title = make("h3", {}, sectionTitle(panels, level, frame.isOnlyLevel));
  const nameOf = (panel: ComparePanel) => (panels.length > 1 ? make("h4", {}, panel.title) : null);
  const parts = panels.map((panel) => panelOf(panel, nameOf(panel), shared));
  return make("section", { "data-level": level }, title, ...parts);
}

/** The level, the period where there is only one, and the unit; where no source names a level it goes without saying. */
function sectionTitle(panels: readonly ComparePanel[], level: string, isOnlyLevel: boolean): string {
  const [first] = panels;
  const period = first && panels.length === 1 ? uncapitalize(first.title) : null;
  const name = isOnlyLevel && level === "unspecified" ? null : formatLevel(level);
  const words = [name, period].filter((part) => part !== null).join(", ") || strings.panels.all;
  return `${capitalize(words)} (${formatUnit(first?.figures[0]?.unit ?? "")})`;
}

/** The extent of the axis with room for what the figures are compared with. */
function withReference([low, high]: Extent, reference: Reference | null): Extent {
  if (!reference) return [low, high];
  const [lowest, highest] = valueExtent([], reference);
  return [Math.min(low, lowest), Math.max(high, highest)];
}

function onAxisOf({ panels }: CompareSection): FigureRow[] {
  return panels.filter((panel) => panel.form === "points").flatMap((panel) => panel.figures);
}

function panelOf(panel: ComparePanel, title: HTMLElement | null, frame: PanelFrame): HTMLElement {
  const make = htmlMaker(frame.document);
  const note = panel.note ? make("p", { class: "small muted" }, panel.note) : null;
  const attributes = {
    class: "panel compare-panel",
    "data-period": panel.key,
    "data-form": panel.form,
  };
  return make("div", attributes, title, pictureOf(panel, frame), note);
}

function pictureOf({ form, figures, title }: ComparePanel, frame: PanelFrame): Element {
  const level = formatLevel(figures[0]?.level ?? "");
  const label = `${title}, ${level}: ${strings.panels.figures(figures.length)}`;
  const options = { ...frame, label };
  switch (form) {
    case "spans":
      return spanPanel(figures, options);
    case "list":
      return listOf(figures, frame);
    case "swarm":
      return swarmChart(figures, { ...options, hasMedian: true });
    case "dumbbell":
      return dumbbellPanel(figures, options);
    case "lines":
      return trendPicture(figures, options);
    default:
      return pointPanel(figures, { ...options, note: dateNote });
  }
}

/** The second line of a row: its period, unless that is the full year of the title. Dashes say that it is inferred. */
function dateNote(figure: FigureRow): string | null {
  if (figure.period_class === "annual") return null;
  if (figure.period_kind === "year_to_date") return `${strings.periods.until} ${formatDate(figure.period_end)}`;
  const period_kind = figure.period_class === "dated" ? "event" : figure.period_kind;
  return formatPeriod({ ...figure, period_kind, period_basis: "printed" });
}

function listOf(figures: readonly FigureRow[], { document, root }: Frame): HTMLElement {
  const make = htmlMaker(document);
  const items = figures.map((figure) => {
    const link = {
      href: ledgerHref(figure.figure_id, root),
      title: figureSentence(figure),
      "data-figure": figure.figure_id,
    };
    return make(
      "li",
      {},
      `${figure.district_name}: `,
      make("a", link, formatValueWithUnit(figure)),
      `, ${formatPeriod(figure)}`,
    );
  });
  return make("ul", { class: "unplaced" }, ...items);
}

function keysOf(all: readonly CompareSection[]): LegendKey[] {
  const panels = all.flatMap((section) => section.panels).filter((panel) => panel.form !== "list");
  const keys = legendKeys(panels.flatMap((panel) => panel.figures));
  const has = (form: ChartForm, test: (figures: FigureRow[]) => boolean) =>
    panels.some((panel) => panel.form === form && test(panel.figures));
  if (has("spans", () => true)) keys.push("span");
  if (has("lines", hasGap)) keys.push("gap");
  if (has("dumbbell", hasOpenChange)) keys.push("open");
  return keys;
}
