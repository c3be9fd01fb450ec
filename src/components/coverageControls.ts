import { chooseOption } from "./chooseOption.js";
import {
  type CoverageTables,
  type CoverageViewState,
  coverageFields,
  coveredMetrics,
  YEAR_COUNT,
  yearWindows,
} from "./coverageFields.js";
import { htmlMaker, type MakeElement } from "./element.js";
import { compareNames } from "./locale.js";
import { metricPicker } from "./metricPicker.js";
import type { StateForm } from "./pageAddress.js";
import { settlePageState } from "./pageState.js";
import { strings } from "./strings.js";

type Selects = Record<keyof CoverageViewState & ("metric" | "district" | "until"), HTMLSelectElement>;

/** Returns the form that chooses a metric or a district, and which years; choosing the one lets go of the other. */
export function coverageControls(
  tables: CoverageTables,
  { document }: { document: Document },
): StateForm<CoverageViewState> {
  const make = htmlMaker(document);
  const fields = coverageFields(tables);
  const selects = selectsOf(tables, document);
  const notices = make("div", { class: "notices", role: "status" });
  const form = layOut(selects, notices, make) as StateForm<CoverageViewState>;
  let state = settlePageState({} as CoverageViewState, fields);

  function show(wanted: CoverageViewState): void {
    state = settlePageState(wanted, fields);
    chooseOption(selects.metric, state.metric);
    chooseOption(selects.district, state.district);
    chooseOption(selects.until, state.until);
  }

  function change(wanted: CoverageViewState): void {
    show(wanted);
    form.dispatchEvent(new (document.defaultView ?? globalThis).Event("input", { bubbles: true }));
  }

  for (const select of Object.values(selects)) select.addEventListener("input", (event) => event.stopPropagation());
  selects.metric.addEventListener("change", () => change({ ...state, metric: selects.metric.value, district: "" }));
  selects.district.addEventListener("change", () => change({ ...state, district: selects.district.value, metric: "" }));
  selects.until.addEventListener("change", () => change({ ...state, until: selects.until.value }));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.showNotices = (texts) => notices.replaceChildren(...texts.map((text) => make("p", { class: "note" }, text)));
  Object.defineProperty(form, "value", { get: () => state, set: show });
  show(state);
  return form;
}

function layOut({ metric, district, until }: Selects, notices: HTMLElement, make: MakeElement): HTMLElement {
  const words = strings.coveragePage;
  const control = (label: string, select: HTMLElement) =>
    make("div", { class: "control" }, make("label", { for: select.id }, label), select);
  return make(
    "form",
    { class: "controls", "aria-label": words.controls },
    control(words.metric, metric),
    control(words.district, district),
    control(words.until, until),
    notices,
  );
}

function selectsOf(tables: CoverageTables, document: Document): Selects {
  const make = htmlMaker(document);
  const words = strings.coveragePage;
  const metric = metricPicker(coveredMetrics(tables), { document });
  metric.id = "coverage-metric";
  metric.prepend(make("option", { value: "" }, words.anyMetric));
  const districts = [...tables.district_profiles].sort((a, b) => compareNames(a.district_name, b.district_name));
  const names = districts.map(({ district_id, district_name }) =>
    make("option", { value: district_id }, district_name),
  );
  const windows = yearWindows(tables.coverage_grid).map((last) =>
    make("option", { value: String(last) }, `${last - YEAR_COUNT + 1}–${last}`),
  );
  const select = (id: string, ...options: HTMLElement[]) => make("select", { id }, ...options) as HTMLSelectElement;
  return {
    metric,
    district: select("coverage-district", make("option", { value: "" }, words.anyDistrict), ...names),
    until: select("coverage-until", ...windows),
  };
}
