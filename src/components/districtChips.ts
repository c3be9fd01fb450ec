import { MISSION_DISTRICTS } from "./compareState.js";
import { districtColor } from "./districtColor.js";
import { htmlMaker, svgMaker } from "./element.js";
import { compareNames } from "./locale.js";
import type { AreaRow } from "./profileRows.js";
import { strings } from "./strings.js";

/** A set of districts, chosen by presets or one by one. */
export interface DistrictChips {
  element: HTMLElement;
  chosen: () => string[];
  /** Shows a choice, and beside each district how many figures there are to see. */
  update: (chosen: readonly string[], counts: ReadonlyMap<string, number>) => void;
}

export interface DistrictChipsOptions {
  document: Document;
  /** Called with the districts of a preset. */
  onPreset: (district_ids: string[]) => void;
}

/** Returns checkboxes for the districts, with presets: the three, each cluster, all that have figures, none. */
export function districtChips(areas: readonly AreaRow[], { document, onPreset }: DistrictChipsOptions): DistrictChips {
  const make = htmlMaker(document);
  const districts = areas.filter((area) => area.is_district).sort(byName);
  const chips = new Map(districts.map((area) => [area.district_id, chipOf(area, document)]));
  const summary = make("summary", {});
  let withFigures: string[] = [];
  const presets: [string, () => string[]][] = [
    [strings.controls.presetThree, () => MISSION_DISTRICTS],
    ...clustersOf(areas).map(({ name, ids }): [string, () => string[]] => [name, () => ids]),
    [strings.controls.presetAll, () => withFigures],
    [strings.controls.presetNone, () => []],
  ];
  const buttons = presets.map(([label, ids]) => {
    const button = make("button", { type: "button", class: "chip" }, label);
    button.addEventListener("click", () => onPreset(ids()));
    return make("li", {}, button);
  });
  const boxes = [...chips.values()].map(({ label }) => make("li", {}, label));
  const element = make(
    "fieldset",
    { class: "district-chips" },
    make("legend", {}, strings.controls.districts),
    make("ul", { class: "chips", "aria-label": strings.controls.presets }, ...buttons),
    make("details", {}, summary, make("ul", { class: "chips", "aria-label": strings.controls.districts }, ...boxes)),
  );
  return {
    element,
    chosen: () => districts.map((area) => area.district_id).filter((id) => chips.get(id)?.box.checked),
    update(chosen, counts) {
      withFigures = districts.map((area) => area.district_id).filter((id) => (counts.get(id) ?? 0) > 0);
      const names = districts.filter((area) => chosen.includes(area.district_id)).map((area) => area.district_name);
      setText(summary, strings.controls.chosen(names));
      for (const [id, { box, count }] of chips) {
        box.checked = chosen.includes(id);
        setText(count, String(counts.get(id) ?? strings.missing.sign));
      }
    },
  };
}

/** A text that stays is not set again, which would lay it out again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function chipOf(area: AreaRow, document: Document): { label: HTMLElement; box: HTMLInputElement; count: HTMLElement } {
  const make = htmlMaker(document);
  const box = make("input", { type: "checkbox", name: "districts", value: area.district_id }) as HTMLInputElement;
  const swatch = swatchOf(districtColor(area.district_id), document);
  const count = make("small", { class: "muted" });
  return { label: make("label", { class: "chip" }, box, swatch, area.district_name, count), box, count };
}

function swatchOf(color: string, document: Document): SVGElement {
  const make = svgMaker(document);
  const dot = make("circle", { cx: 6, cy: 6, r: 5.5, fill: color });
  return make("svg", { class: "swatch", width: 12, height: 12, viewBox: "0 0 12 12", "aria-hidden": "true" }, dot);
}

function clustersOf(areas: readonly AreaRow[]): { name: string; ids: string[] }[] {
  return areas
    .filter((area) => area.kind === "cum")
    .map(({ district_id }) => ({
      name: strings.controls.presetCluster(district_id.replace(/^cum-/, "")),
      ids: areas.filter((area) => area.is_district && area.cluster_id === district_id).map((area) => area.district_id),
    }))
    .filter(({ ids }) => ids.length > 0);
}

function byName(a: AreaRow, b: AreaRow): number {
  return compareNames(a.district_name, b.district_name);
}
