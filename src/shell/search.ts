import { htmlMaker } from "../components/element.js";
import { pageHref } from "../components/pageHref.js";
import { type FoldedEntry, foldEntries, matchEntries, type SearchEntry } from "./matchEntries.js";

export interface SearchOptions {
  /** The way from the page to the root of its language: `.` or `..`. */
  root: string;
  /** Brings the entries; asked once, when the search is first used, and again after a failure. */
  load: () => Promise<readonly SearchEntry[]>;
}

/** How many results are listed; the count tells all that were found. */
const LISTED = 40;

/**
 * Makes the search of the header answer while one types: a combobox with a list of links. Without it the form still
 * leads to the ledger. Does nothing on a page without the form.
 */
export function attachSearch(document: Document, { root, load }: SearchOptions): void {
  const form = document.querySelector<HTMLFormElement>("form.site-search");
  const input = form?.querySelector("input");
  const list = form?.querySelector<HTMLElement>(".site-search-results");
  const status = form?.querySelector<HTMLElement>(".site-search-status");
  if (!form || !input || !list || !status) return;
  const box: SearchBox = { input, list, status, root, active: -1 };
  const entries = onceLoaded(load);
  prepareInput(box);

  async function search(): Promise<void> {
    const typed = box.input.value;
    try {
      const found = matchEntries(typed, await entries());
      if (box.input.value === typed) show(box, found, typed.trim() !== "");
    } catch (error) {
      report(box, error);
    }
  }

  input.addEventListener("focus", search);
  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => onKey(event, box));
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) close(box);
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  form.addEventListener("submit", (event) => {
    const target = optionsOf(box)[Math.max(0, box.active)];
    if (!target) return;
    event.preventDefault();
    target.click();
  });
}

interface SearchBox {
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  root: string;
  /** The option that the arrow keys reached; −1 while the reader is still in the text. */
  active: number;
}

function onceLoaded(load: SearchOptions["load"]): () => Promise<FoldedEntry[]> {
  let loaded: Promise<FoldedEntry[]> | undefined;
  return () => {
    loaded ??= load().then(foldEntries);
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
}

/** The role promises what only a script can keep, so the page comes without it. */
function prepareInput({ input, list }: SearchBox): void {
  const attributes = {
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
    autocomplete: "off",
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
}

function show(box: SearchBox, found: readonly FoldedEntry[], isAsked: boolean): void {
  const make = htmlMaker(box.list.ownerDocument);
  const listed = found.slice(0, LISTED);
  const options = listed.map(({ path, label, detail }, index) =>
    make(
      "a",
      {
        id: `${box.list.id}-${index}`,
        role: "option",
        tabindex: -1,
        href: pageHref(box.root, path),
        "aria-selected": "false",
      },
      make("span", {}, label),
      " ",
      make("small", {}, detail),
    ),
  );
  box.list.replaceChildren(...options);
  setOpen(box, options.length > 0);
  say(box, isAsked ? countText(box.status, listed.length, found.length) : "");
}

function countText({ dataset }: HTMLElement, listed: number, count: number): string {
  const { none = "", one = "", many = "", more = "" } = dataset;
  const text = count === 0 ? none : count === 1 ? one : listed < count ? more : many;
  return text.replace("{listed}", String(listed)).replace("{count}", String(count));
}

function report(box: SearchBox, error: unknown): void {
  setOpen(box, false);
  say(box, box.status.dataset.failed ?? String(error));
}

function say({ status }: SearchBox, text: string): void {
  status.textContent = text;
}

function setOpen(box: SearchBox, isOpen: boolean): void {
  box.list.hidden = !isOpen;
  box.input.setAttribute("aria-expanded", String(isOpen));
  activate(box, -1);
}

function close(box: SearchBox): void {
  setOpen(box, false);
  say(box, "");
}

function optionsOf({ list }: SearchBox): HTMLElement[] {
  return list.hidden ? [] : [...list.querySelectorAll<HTMLElement>("[role=option]")];
}

function activate(box: SearchBox, index: number): void {
  const options = optionsOf(box);
  box.active = index;
  for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === index));
  const active = options[index];
  if (active) box.input.setAttribute("aria-activedescendant", active.id);
  else box.input.removeAttribute("aria-activedescendant");
  active?.scrollIntoView?.({ block: "nearest" });
}

/** Escape closes the list and leaves the text; a second one, or one without a list, clears it as browsers do. */
function onKey(event: KeyboardEvent, box: SearchBox): void {
  const count = optionsOf(box).length;
  if (event.key === "Escape" && box.status.textContent !== "") {
    event.preventDefault();
    close(box);
  } else if (event.key === "ArrowDown" && count > 0) {
    event.preventDefault();
    activate(box, box.active + 1 < count ? box.active + 1 : -1);
  } else if (event.key === "ArrowUp" && count > 0) {
    event.preventDefault();
    activate(box, box.active < 0 ? count - 1 : box.active - 1);
  }
}
