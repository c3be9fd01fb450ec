import { rollup } from "d3";
import { periodKeyTitle } from "./comparePanels.js";
import { districtChips } from "./districtChips.js";
import { htmlMaker } from "./element.js";
import { formatLevel } from "./format.js";
import { metricPicker } from "./metricPicker.js";
import type { StateForm } from "./pageAddress.js";
import { type StateField, settlePageState } from "./pageState.js";
import { ALL, isOfLevel, type SelectionData, type SelectionState } from "./selectionFields.js";
import { strings } from "./strings.js";

/**
 * Returns the form that chooses a metric, a level, a period (where the page has one) and districts. Choosing a metric
 * keeps of the rest what it still allows. The form's `value` is the page's state.
 */
export function selectionControls<State extends SelectionState>(
  data: SelectionData,
  fields: readonly StateField<State>[],
  { document = globalThis.document }: { document?: Document } = {},
): StateForm<State> {
  const make = htmlMaker(document);
  const allowed = (name: string, state: State) => fields.find((field) => field.name === name)?.allowed(state) ?? [];
  const known = new Set(allowed("metric", {} as State));
  const metric = metricPicker(
    data.metrics.filter((row) => known.has(row.metric_id)),
    { document },
  );
  const level = make("select", { name: "level" }) as HTMLSelectElement;
  const period = make("select", { name: "period" }) as HTMLSelectElement;
  const chips = districtChips(data.areas, { document, onPreset: (districts) => change({ ...state, districts }) });
  const hasPeriod = fields.some((field) => field.name === "period");
  const notices = make("div", { role: "status", style: "flex-basis: 100%" });
  const form = make(
    "form",
    { class: "controls", "aria-label": strings.controls.form },
    labelled(strings.controls.metric, metric, "2 1 18rem"),
    labelled(strings.controls.level, level, "1 1 9rem"),
    hasPeriod ? labelled(strings.controls.period, period, "1 1 9rem") : null,
    chips.element,
    notices,
  ) as StateForm<State>;
  let state = settlePageState({} as State, fields);

  function labelled(text: string, control: HTMLElement, flex: string): HTMLElement {
    control.setAttribute("style", "width: 100%");
    const style = `display: grid; gap: 0.25rem; min-width: 0; flex: ${flex}`;
    return make("label", { style }, make("span", {}, text), control);
  }

  function change(wanted: State): void {
    show(wanted);
    const view = document.defaultView as (Window & typeof globalThis) | null;
    if (view) form.dispatchEvent(new view.CustomEvent("input", { bubbles: true }));
  }

  function show(wanted: State): void {
    state = settlePageState(wanted, fields);
    const figures = data.figures.filter((figure) => figure.is_district && figure.metric_id === state.metric);
    for (const option of metric.querySelectorAll("option")) option.selected = option.value === state.metric;
    setOptions(level, allowed("level", state), state.level, levelName);
    setOptions(period, allowed("period", state), String(state.period), periodName);
    chips.update(
      state.districts,
      rollup(
        figures.filter(isOfLevel(state.level)),
        (rows) => rows.length,
        (row) => row.district_id,
      ),
    );
  }

  function setOptions(
    select: HTMLSelectElement,
    ids: readonly string[],
    chosen: string,
    nameOf: (id: string) => string,
  ): void {
    select.replaceChildren(...ids.map((id) => make("option", { value: id, selected: id === chosen }, nameOf(id))));
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target === form) return;
    show({ ...state, metric: metric.value, level: level.value, period: period.value, districts: chips.chosen() });
  });
  form.showNotices = (texts) => notices.replaceChildren(...texts.map((text) => make("p", { class: "note" }, text)));
  Object.defineProperty(form, "value", { get: () => state, set: show });
  show(state);
  return form;
}

function levelName(level: string): string {
  return level === ALL ? strings.controls.allLevels : formatLevel(level);
}

function periodName(key: string): string {
  return key === ALL ? strings.controls.allPeriods : periodKeyTitle(key);
}
