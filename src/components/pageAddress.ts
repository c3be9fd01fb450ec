import { type PageState, readPageState, type StateField, writePageState } from "./pageState.js";

/** A form whose value is a page's state; setting it redraws the form, and a reader's change fires `input`. */
export interface StateForm<State extends PageState> extends HTMLElement {
  value: State;
  /** Shows what of the address was ignored; an empty list clears it. */
  showNotices: (notices: readonly string[]) => void;
}

export interface PageAddressOptions {
  window?: Window;
  /** Settles when the page lets go of the form; the address is then no longer followed. */
  invalidation?: Promise<unknown>;
  /** When a change is written into the address: at once unless told. A browser needs longer for it than for a chart. */
  later?: (write: () => void) => void;
}

/**
 * Ties a form to the page's address: the form opens on what the address says, each change becomes a new address, and
 * back and forward redraw the form without a reload. Returns the form.
 */
export function withPageAddress<State extends PageState, Form extends StateForm<State>>(
  form: Form,
  fields: readonly StateField<State>[],
  { window = globalThis.window, invalidation, later = (write) => write() }: PageAddressOptions = {},
): Form {
  let isFollowing = false;

  function follow(): void {
    const { state, notices } = readPageState(window.location.search, fields);
    form.value = state;
    form.showNotices(notices);
  }

  function onHistory(): void {
    isFollowing = true;
    follow();
    form.dispatchEvent(new (window as Window & typeof globalThis).Event("input", { bubbles: true }));
    isFollowing = false;
  }

  function onInput(): void {
    if (isFollowing) return;
    const state = form.value;
    form.showNotices([]);
    later(() => write(state));
  }

  function write(state: State): void {
    const { pathname, search, hash } = window.location;
    const query = writePageState(state, fields);
    if (query !== search) window.history.pushState(null, "", `${pathname}${query}${hash}`);
  }

  follow();
  form.addEventListener("input", onInput);
  window.addEventListener("popstate", onHistory);
  invalidation?.then(() => window.removeEventListener("popstate", onHistory));
  return form;
}
