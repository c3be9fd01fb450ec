import { chooseOption } from "./chooseOption.js";
import { htmlMaker, type MakeElement } from "./element.js";
import { formatLevel, lookUp } from "./format.js";
import { LEDGER_FLAGS, type LedgerState, ledgerYears } from "./ledgerState.js";
import { compareNames } from "./locale.js";
import type { FigureRow } from "./marts.js";
import type { StateForm } from "./pageAddress.js";
import { language, strings } from "./strings.js";

interface Choice {
  id: string;
  name: string;
}

type Part = "district" | "metric" | "source" | "year" | "level" | "status" | "flag";

/** The filters in sight, and those folded away until one of them is set. */
const FIRST: readonly Part[] = ["district", "metric"];
const MORE: readonly Part[] = ["source", "year", "level", "status", "flag"];
const EMPTY: LedgerState = {
  district: "",
  metric: "",
  source: "",
  year: "",
  level: "",
  status: "",
  flag: "",
  q: "",
  figure: "",
  page: "1",
};
const TYPING_PAUSE = 250;

/** The parts of the form that hold the state. */
interface Fields {
  selects: Map<Part, HTMLSelectElement>;
  search: HTMLInputElement;
  more: HTMLElement;
  reset: HTMLElement;
  notices: HTMLElement;
}

/** Returns the ledger's filters as a form whose value is the ledger's state; a change starts again at the first page. */
export function ledgerControls(
  figures: readonly FigureRow[],
  { document = globalThis.document }: { document?: Document } = {},
): StateForm<LedgerState> {
  const make = htmlMaker(document);
  const fields = makeFields(figures, make);
  const form = layOut(fields, make);
  let value = EMPTY;

  function show(next: LedgerState): void {
    value = next;
    for (const [part, select] of fields.selects) chooseOption(select, next[part]);
    fields.search.value = next.q;
    fields.more.toggleAttribute("open", fields.more.hasAttribute("open") || MORE.some((part) => next[part] !== ""));
  }

  function change(next: LedgerState): void {
    show(next);
    form.dispatchEvent(new (document.defaultView ?? globalThis).Event("input", { bubbles: true }));
  }

  onChange(fields, (parts) => change({ ...value, figure: "", page: "1", ...parts }));
  fields.reset.addEventListener("click", () => change(EMPTY));
  form.addEventListener("submit", (event) => event.preventDefault());
  const showNotices = (texts: readonly string[]) =>
    fields.notices.replaceChildren(...texts.map((text) => make("p", { class: "note" }, text)));
  Object.defineProperty(form, "value", { get: () => value, set: show });
  return Object.assign(form, { showNotices }) as unknown as StateForm<LedgerState>;
}

function makeFields(figures: readonly FigureRow[], make: MakeElement): Fields {
  return {
    selects: new Map([...FIRST, ...MORE].map((part) => [part, selectOf(part, choicesOf(part, figures), make)])),
    search: make("input", { type: "search", id: "ledger-q", autocomplete: "off" }) as HTMLInputElement,
    more: make("details", {}, make("summary", {}, strings.ledger.more)),
    reset: make("button", { type: "button" }, strings.ledger.reset),
    notices: make("div", { class: "notices", role: "status" }),
  };
}

function layOut({ selects, search, more, reset, notices }: Fields, make: MakeElement): HTMLElement {
  const field = (part: Part | "q", control: HTMLElement | undefined) =>
    make(
      "div",
      { class: "control" },
      label(`ledger-${part}`, strings.ledger.fields[part] ?? part, make),
      control ?? null,
    );
  more.append(make("div", { class: "controls" }, ...MORE.map((part) => field(part, selects.get(part)))));
  return make(
    "form",
    { class: "controls", role: "search", "aria-label": strings.ledger.controls },
    field("q", search),
    ...FIRST.map((part) => field(part, selects.get(part))),
    reset,
    more,
    notices,
  );
}

/** Tells of each change once: a choice at once, typing after a pause. The controls' own events stay inside the form. */
function onChange({ selects, search }: Fields, tell: (parts: Partial<LedgerState>) => void): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  for (const [part, select] of selects) {
    select.addEventListener("input", (event) => event.stopPropagation());
    select.addEventListener("change", () => tell({ [part]: select.value }));
  }
  search.addEventListener("input", (event) => {
    event.stopPropagation();
    clearTimeout(pause);
    pause = setTimeout(() => tell({ q: search.value.trim() }), TYPING_PAUSE);
  });
}

function label(id: string, text: string, make: MakeElement): HTMLElement {
  return make("label", { for: id }, text);
}

function selectOf(part: Part, choices: readonly Choice[], make: MakeElement): HTMLSelectElement {
  const lang = part === "source" && language !== "vi" ? "vi" : null;
  const options = choices.map(({ id, name }) => make("option", { value: id, lang }, name));
  const all = make("option", { value: "" }, strings.ledger.all);
  return make("select", { id: `ledger-${part}` }, all, ...options) as HTMLSelectElement;
}

function choicesOf(part: Part, figures: readonly FigureRow[]): Choice[] {
  switch (part) {
    case "district":
      return named(
        figures,
        (figure) => figure.district_id,
        (figure) => figure.district_name,
      );
    case "metric":
      return named(
        figures,
        (figure) => figure.metric_id,
        (figure) => figure.metric_name,
      );
    case "source":
      return named(
        figures,
        (figure) => figure.source_id,
        ({ source_title, publisher }) => `${source_title} (${publisher})`,
      );
    case "year":
      return ledgerYears(figures).map((year) => ({ id: year, name: year }));
    case "level":
      return named(
        figures,
        (figure) => figure.level,
        (figure) => formatLevel(figure.level),
      );
    case "status":
      return named(
        figures,
        (figure) => figure.status,
        (figure) => lookUp(strings.statuses, figure.status),
      );
    case "flag":
      return LEDGER_FLAGS.map((id) => ({ id, name: lookUp(strings.ledger.flags, id) }));
  }
}

function named(
  figures: readonly FigureRow[],
  idOf: (figure: FigureRow) => string,
  nameOf: (figure: FigureRow) => string,
): Choice[] {
  const byId = new Map(figures.map((figure) => [idOf(figure), figure]));
  const choices = [...byId].map(([id, figure]) => ({ id, name: nameOf(figure) }));
  return choices.sort((a, b) => compareNames(a.name, b.name));
}
