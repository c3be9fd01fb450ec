import { rollup } from "d3";
import { chooseOption } from "./chooseOption.js";
import { periodKeyTitle } from "./comparePanels.js";
import { ALL, type CompareData, type CompareState, comparatorName, NONE, ofDistricts } from "./compareState.js";
import { districtChips } from "./districtChips.js";
import { htmlMaker } from "./element.js";
import { formatLevel, lookUp } from "./format.js";
import { metricCombobox } from "./metricCombobox.js";
import type { StateForm } from "./pageAddress.js";
import { chosenParts, readPageState, type StateField, settlePageState } from "./pageState.js";
import { strings } from "./strings.js";

/** The parts of a state that are chosen from a list of a few. */
const SELECTS = ["level", "period", "measure", "by"] as const;

type Select = (typeof SELECTS)[number];

export interface ChooserOptions {
  document: Document;
  fields: readonly StateField<CompareState>[];
}

/**
 * Returns the form that chooses what a page compares: a control for each part of the state that may hold more than one
 * thing. Choosing a metric keeps of the rest what it still allows. The form's `value` is the page's state.
 */
export function chooser(data: CompareData, { document, fields }: ChooserOptions): StateForm<CompareState> {
  const make = htmlMaker(document);
  const known = new Set(fields.map(({ name }) => name));
  const offered = new Set(fields.find(({ name }) => name === "metric")?.allowed({}));
  const metrics = data.metrics.filter(({ metric_id }) => offered.has(metric_id));
  const metric = metricCombobox(metrics, { document, onChoose: changeMetric });
  const selects = SELECTS.filter((name) => known.has(name)).map((name) => selectOf(name, data, document));
  const views = viewTabs(document);
  const chips = districtChips(data.areas, { document, onPreset: (districts) => change({ ...state, districts }) });
  const notices = make("div", { role: "status", class: "notices" });
  const form = make(
    "form",
    { class: "controls chooser", "aria-label": strings.controls.form },
    make("div", { class: "control", "data-control": "metric" }, metric.label, metric.element),
    ...selects.map(({ element }) => element),
    chips.element,
    known.has("view") ? views.element : null,
    notices,
  ) as StateForm<CompareState>;
  let { state } = readPageState("", fields);

  function changeMetric(metric: string): void {
    change({ ...chosenParts(state, fields), metric });
  }

  function change(wanted: Partial<CompareState>): void {
    show(wanted);
    const view = document.defaultView as (Window & typeof globalThis) | null;
    if (view) form.dispatchEvent(new view.CustomEvent("input", { bubbles: true }));
  }

  function show(wanted: Partial<CompareState>): void {
    state = settlePageState(wanted, fields);
    metric.show(state.metric);
    for (const select of selects) select.show(allowedOf(select.name), state[select.name] ?? ALL);
    views.show(allowedOf("view"), state.view);
    chips.update(state.districts, countsOf(data, state));
  }

  function allowedOf(name: Select | "view"): readonly string[] {
    return fields.find((field) => field.name === name)?.allowed(state) ?? [];
  }

  function read(): CompareState {
    const chosen = Object.fromEntries(selects.map(({ name, value }) => [name, value()]));
    return { ...state, ...chosen, view: views.value() ?? state.view, districts: chips.chosen() };
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => event.target !== form && show(read()));
  form.showNotices = (texts) => notices.replaceChildren(...texts.map((text) => make("p", { class: "note" }, text)));
  Object.defineProperty(form, "value", { get: () => state, set: show });
  show(state);
  return form;
}

interface SelectControl {
  name: Select;
  element: HTMLElement;
  value: () => string;
  show: (allowed: readonly string[], chosen: string) => void;
}

/** A select with its label, which goes away while there is nothing to choose from. */
function selectOf(name: Select, data: CompareData, document: Document): SelectControl {
  const make = htmlMaker(document);
  const select = make("select", { name }) as HTMLSelectElement;
  const element = labelled(labelOf(name), select, document, name);
  let shown: string | undefined;
  return {
    name,
    element,
    value: () => select.value,
    show(allowed, chosen) {
      const key = allowed.join(" ");
      if (key !== shown) select.replaceChildren(...allowed.map((id) => option(id)));
      shown = key;
      chooseOption(select, chosen);
      element.hidden = allowed.length < 2;
    },
  };

  function option(id: string): HTMLElement {
    return make("option", { value: id }, choiceName(name, id, data));
  }
}

function labelOf(name: Select): string {
  const { level, period, measure, comparator } = strings.controls;
  return { level, period, measure, by: comparator }[name];
}

function choiceName(name: Select, id: string, data: CompareData): string {
  if (name === "level") return id === ALL ? strings.controls.allLevels : formatLevel(id);
  if (name === "period") return id === ALL ? strings.controls.allPeriods : periodKeyTitle(id);
  if (name === "measure") return lookUp(strings.measureNames, id);
  return id === NONE ? strings.controls.noComparator : comparatorName(id, data.areas);
}

function labelled(text: string, control: HTMLElement, document: Document, name: string): HTMLElement {
  const make = htmlMaker(document);
  return make("label", { class: "control", "data-control": name }, make("span", {}, text), control);
}

interface ViewTabs {
  element: HTMLElement;
  value: () => string | undefined;
  show: (allowed: readonly string[], view: string) => void;
}

/** The ways to look at the same figures, as radio buttons in the look of tabs. */
function viewTabs(document: Document): ViewTabs {
  const make = htmlMaker(document);
  const boxes = Object.entries(strings.views).map(([view, name]) => {
    const box = make("input", { type: "radio", name: "view", value: view }) as HTMLInputElement;
    return { view, box, label: make("label", {}, box, make("span", {}, name)) };
  });
  const legend = make("legend", { class: "visually-hidden" }, strings.controls.view);
  return {
    element: make("fieldset", { class: "views" }, legend, ...boxes.map(({ label }) => label)),
    value: () => boxes.find(({ box }) => box.checked)?.view,
    show(allowed, chosen) {
      for (const { view, box, label } of boxes) {
        label.hidden = !allowed.includes(view);
        box.checked = view === chosen;
        box.toggleAttribute("checked", view === chosen);
      }
    },
  };
}

function countsOf(data: CompareData, state: CompareState): Map<string, number> {
  const figures = ofDistricts(data, state).filter(({ level }) => state.level === ALL || level === state.level);
  return rollup(
    figures,
    (rows) => rows.length,
    (row) => row.district_id,
  );
}
