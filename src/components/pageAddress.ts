import { type PageState, readPageState, type StateField, writePageState } from "./pageState.js";

/** A form whose value is a page's state; setting it redraws the form, and a reader's change fires `input`. */
export interface StateForm<State extends PageState> extends HTMLElement {
  value: State;
  /** Shows what of the address was ignored; an empty list clears it. */
  showNotices: (notices: readonly string[]) => void;
}

/** Where the state of a page stands: in the query of the window's address, or elsewhere. */
export interface PageAddress {
  /** The state as a query string, `?metric=…`, or nothing. */
  search: () => string;
  /** Makes another query a new place in the history. */
  push: (search: string) => void;
  /** Tells when a reader goes back or forward, until the returned function is called. */
  follow: (onHistory: () => void) => () => void;
}

export interface PageAddressOptions {
  window?: Window;
  /** The window's own unless told. */
  address?: PageAddress;
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
  options: PageAddressOptions = {},
): Form {
  const { window = globalThis.window, invalidation, later = (write) => write() } = options;
  const { address = windowAddress(window) } = options;
  let isFollowing = false;

  function follow(): void {
    const { state, notices } = readPageState(address.search(), fields);
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
    const query = writePageState(state, fields);
    if (query !== address.search()) address.push(query);
  }

  follow();
  form.addEventListener("input", onInput);
  const unfollow = address.follow(onHistory);
  invalidation?.then(unfollow);
  return form;
}

/** Returns the query of a window's address. */
export function windowAddress(window: Window): PageAddress {
  return {
    search: () => window.location.search,
    push(search) {
      const { pathname, hash } = window.location;
      window.history.pushState(null, "", `${pathname}${search}${hash}`);
    },
    follow(onHistory) {
      window.addEventListener("popstate", onHistory);
      return () => window.removeEventListener("popstate", onHistory);
    },
  };
}
