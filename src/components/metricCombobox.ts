import { htmlMaker } from "./element.js";
import { closestEntry, type MetricEntry, type MetricList, metricList } from "./metricList.js";
import type { MetricProfile } from "./profileRows.js";
import { strings } from "./strings.js";

/** A field that finds a metric by what is typed. */
export interface MetricCombobox {
  /** The field's label, to stand before it. The list stands outside: a tap inside a label is a tap on its field. */
  label: HTMLElement;
  element: HTMLElement;
  input: HTMLInputElement;
  /** Shows a metric as the chosen one. */
  show: (metric_id: string) => void;
}

export interface MetricComboboxOptions {
  document: Document;
  /** Called with the metric that a reader chose. */
  onChoose: (metric_id: string) => void;
}

const INPUT_ID = "metric-input";
const LIST_ID = "metric-list";

/**
 * Returns a combobox of metrics, grouped by theme. Typing finds by any words of the name in either language or of the
 * theme, with and without diacritics; arrow keys walk, Enter chooses, Escape gives back what was chosen. The list is
 * made when it is first opened.
 */
export function metricCombobox(metrics: readonly MetricProfile[], options: MetricComboboxOptions): MetricCombobox {
  const { document, onChoose } = options;
  const { label, input, box, element } = comboboxElements(document);
  let chosen = metrics[0];
  let list: MetricList | undefined;
  let active: MetricEntry | undefined;

  function show(metric_id: string): void {
    chosen = metrics.find((metric) => metric.metric_id === metric_id) ?? chosen;
    input.value = chosen?.metric_name ?? "";
    input.setAttribute("value", input.value);
  }

  function open(typed: string): void {
    list ??= fillList();
    for (const { metric, option } of list.entries) option.setAttribute("aria-selected", String(metric === chosen));
    const found = list.filter(typed);
    setOpen(true);
    activate(typed === "" ? found.find(({ metric }) => metric === chosen) : closestEntry(found, typed));
  }

  function fillList(): MetricList {
    const made = metricList(metrics, LIST_ID, document);
    box.append(...made.items);
    return made;
  }

  function close(): void {
    setOpen(false);
    activate(undefined);
    input.value = chosen?.metric_name ?? "";
  }

  function setOpen(isOpen: boolean): void {
    box.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
  }

  function activate(entry: MetricEntry | undefined): void {
    active?.option.removeAttribute("data-active");
    active = entry;
    input.removeAttribute("aria-activedescendant");
    if (!entry) return;
    entry.option.setAttribute("data-active", "");
    input.setAttribute("aria-activedescendant", entry.option.id);
    entry.option.scrollIntoView({ block: "nearest" });
  }

  function step(by: number): void {
    if (box.hidden) open("");
    const visible = list?.entries.filter(({ option }) => !option.hidden) ?? [];
    const place = active ? visible.indexOf(active) : by > 0 ? -1 : 0;
    activate(visible[(place + by + visible.length) % Math.max(visible.length, 1)]);
  }

  function choose(entry: MetricEntry | undefined): void {
    if (!entry) return;
    show(entry.metric.metric_id);
    close();
    onChoose(entry.metric.metric_id);
  }

  listen(input, box, {
    onType: () => open(input.value),
    onOpen: () => box.hidden && open(""),
    onClose: close,
    onPick: (target) => choose(list?.entries.find(({ option }) => option.contains(target))),
    keys: {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => (box.hidden ? open("") : choose(active)),
      Escape: close,
    },
  });
  show(chosen?.metric_id ?? "");
  return { label, element, input, show };
}

interface ComboboxElements extends Pick<MetricCombobox, "label" | "input" | "element"> {
  box: HTMLElement;
}

function comboboxElements(document: Document): ComboboxElements {
  const make = htmlMaker(document);
  const box = make("ul", { id: LIST_ID, role: "listbox", "aria-label": strings.controls.metric, hidden: true });
  const label = make("label", { for: INPUT_ID }, strings.controls.metric);
  const input = make("input", {
    id: INPUT_ID,
    type: "text",
    role: "combobox",
    name: "metric",
    autocomplete: "off",
    spellcheck: "false",
    "aria-expanded": "false",
    "aria-controls": LIST_ID,
    "aria-autocomplete": "list",
    placeholder: strings.controls.metricPlaceholder,
  }) as HTMLInputElement;
  return { label, input, box, element: make("div", { class: "combobox" }, input, box) };
}

interface Reactions {
  onType: () => void;
  onOpen: () => void;
  onClose: () => void;
  onPick: (target: Node) => void;
  keys: Readonly<Record<string, () => void>>;
}

/** What is typed is not yet a choice, so the form does not hear of it. */
function listen(input: HTMLInputElement, box: HTMLElement, { onType, onOpen, onClose, onPick, keys }: Reactions): void {
  input.addEventListener("keydown", (event) => {
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]?.();
  });
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    onType();
  });
  input.addEventListener("change", (event) => event.stopPropagation());
  input.addEventListener("click", () => {
    input.select();
    onOpen();
  });
  input.addEventListener("blur", onClose);
  box.addEventListener("pointerdown", (event) => event.preventDefault());
  box.addEventListener("click", ({ target }) => onPick(target as Node));
}
