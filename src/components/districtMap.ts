import { groups } from "d3";
import { periodKey, periodKeyTitle } from "./comparePanels.js";
import { ALL, asMeasure, type CompareData, type CompareState, findIn, ofLevel } from "./compareState.js";
import { htmlMaker } from "./element.js";
import { formatLevel, lookUp, uncapitalize } from "./format.js";
import type { Later } from "./later.js";
import type { CompareFigure } from "./marts.js";
import { measureFigures } from "./measuredFigures.js";
import type { AreaRow } from "./profileRows.js";
import { strings } from "./strings.js";
import { type ValueTile, valueTileMap } from "./valueTileMap.js";

export interface DistrictMapOptions {
  document: Document;
  root: string;
  width: number;
  later?: Later | undefined;
}

/**
 * Returns the tile map of all districts for a state, in its measure. A map has one level and one period: where the state
 * leaves them open, those that most districts have figures of, full years before all else.
 */
export function districtMap(data: CompareData, state: CompareState, options: DistrictMapOptions): HTMLElement {
  const { document } = options;
  const make = htmlMaker(document);
  const figures = mappedFigures(ofLevel(data, state), state.period ?? ALL);
  const [first] = figures;
  if (!first) return make("p", { class: "note" }, strings.compare.noMap);
  const measure = asMeasure(state.measure);
  const { rows } = measureFigures(figures, measure, findIn(data, state.metric));
  const place = `${uncapitalize(periodKeyTitle(periodKey(first)))}, ${formatLevel(first.level)}`;
  const label = `${first.metric_name}: ${uncapitalize(lookUp(strings.measureNames, measure))}, ${place}`;
  const isCount = measure === "reported" && first.unit !== "percent";
  return make(
    "div",
    {},
    make("p", { class: "small muted" }, strings.compare.mapOf(place)),
    valueTileMap(data.areas.filter(isTile), rows, { ...options, label, isCount }),
  );
}

function mappedFigures(figures: readonly CompareFigure[], period: string): CompareFigure[] {
  const placed = figures.filter(
    (figure) => figure.is_preferred && (period === ALL ? isMapped(figure) : periodKey(figure) === period),
  );
  const candidates = groups(placed, (figure) => `${figure.level} ${periodKey(figure)}`).map(([, of]) => of);
  const rank = (of: readonly CompareFigure[]) => [
    of[0]?.period_class === "annual" ? 1 : 0,
    of.length,
    of[0]?.year ?? 0,
  ];
  return candidates.sort((a, b) => compareLists(rank(b), rank(a)))[0] ?? [];
}

function isMapped({ period_class }: CompareFigure): boolean {
  return period_class === "annual" || period_class === "dated" || period_class === "partial";
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

function isTile(area: AreaRow): area is AreaRow & ValueTile {
  return area.tile_col !== null && area.tile_row !== null;
}
