import { groups } from "d3";
import { htmlMaker, type MakeElement } from "./element.js";
import { formatLevel, lookUp } from "./format.js";
import { LEDGER_FLAGS, type LedgerState, ledgerYears } from "./ledgerState.js";
import type { FigureRow } from "./marts.js";
import type { StateForm } from "./pageAddress.js";
import { strings } from "./strings.js";

interface Choice {
  id: string;
  name: string;
}

type Part = "district" | "metric" | "source" | "year" | "level" | "status" | "flag";

const PARTS: readonly Part[] = ["district", "metric", "source", "year", "level", "status", "flag"];
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

/** Returns the ledger's filters as a form whose value is the ledger's state; a change starts again at the first page. */
export function ledgerControls(
  figures: readonly FigureRow[],
  { document = globalThis.document }: { document?: Document } = {},
): StateForm<LedgerState> {
  const make = htmlMaker(document);
  const selects = new Map(PARTS.map((part) => [part, selectOf(part, choicesOf(part, figures), make)]));
  const search = make("input", { type: "search", id: "ledger-q", autocomplete: "off" }) as HTMLInputElement;
  const reset = make("button", { type: "button" }, strings.ledger.reset);
  const notices = make("div", { role: "status" });
  const form = make(
    "form",
    { class: "controls", role: "search", "aria-label": strings.ledger.controls },
    make("div", { class: "control" }, label("ledger-q", strings.ledger.fields.q ?? "", make), search),
    ...PARTS.map((part) =>
      make("div", { class: "control" }, label(`ledger-${part}`, strings.ledger.fields[part] ?? part, make), selects.get(part)),
    ),
    reset,
    notices,
  );
  let value = EMPTY;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function redraw(): void {
    for (const [part, select] of selects) select.value = value[part];
    search.value = value.q;
  }

  function announce(): void {
    form.dispatchEvent(new (document.defaultView ?? globalThis).Event("input", { bubbles: true }));
  }

  function change(next: Partial<LedgerState>): void {
    value = { ...value, figure: "", page: "1", ...next };
    announce();
  }

  for (const [part, select] of selects) {
    select.addEventListener("input", (event) => event.stopPropagation());
    select.addEventListener("change", () => change({ [part]: select.value }));
  }
  search.addEventListener("input", (event) => {
    event.stopPropagation();
    clearTimeout(pause);
    pause = setTimeout(() => change({ q: search.value.trim() }), TYPING_PAUSE);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  reset.addEventListener("click", () => {
    value = EMPTY;
    redraw();
    announce();
  });
  Object.defineProperty(form, "value", {
    get: () => value,
    set: (next: LedgerState) => {
      value = next;
      redraw();
    },
  });
  const showNotices = (texts: readonly string[]) =>
    notices.replaceChildren(...texts.map((text) => make("p", { class: "note" }, text)));
  return Object.assign(form, { showNotices }) as unknown as StateForm<LedgerState>;
}

function label(id: string, text: string, make: MakeElement): HTMLElement {
  return make("label", { for: id }, text);
}

function selectOf(part: Part, choices: readonly Choice[], make: MakeElement): HTMLSelectElement {
  const options = choices.map(({ id, name }) => make("option", { value: id }, name));
  const all = make("option", { value: "" }, strings.ledger.all);
  return make("select", { id: `ledger-${part}`, style: "max-width: 16rem" }, all, ...options) as HTMLSelectElement;
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
  const choices = groups(figures, idOf).map(([id, rows]) => ({ id, name: nameOf(rows[0] as FigureRow) }));
  return choices.sort((a, b) => a.name.localeCompare(b.name, "vi"));
}
