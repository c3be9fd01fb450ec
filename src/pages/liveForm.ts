import type { Later } from "../components/later.js";
import { type PageAddress, type StateForm, withPageAddress } from "../components/pageAddress.js";
import type { PageState, StateField } from "../components/pageState.js";
import type { PageOptions } from "./pageOptions.js";

/** What a page that answers to a form is told beside its data. */
export interface LivePageOptions extends PageOptions {
  window: Window;
  /** Where the state stands; in the window's address unless told. */
  address?: PageAddress;
  /** Settles when the page lets go of the form. */
  invalidation?: Promise<unknown>;
  /** Does what can wait until a choice is on the screen: a new address makes the browser lay the page out. */
  later?: Later | undefined;
}

export interface LiveFormOptions<State extends PageState>
  extends Pick<LivePageOptions, "window" | "address" | "invalidation" | "later"> {
  fields: readonly StateField<State>[];
  /** Returns what the page shows of a state. */
  view: (state: State) => HTMLElement;
  /** Whether what is written already shows this state, and needs nothing to answer. */
  isWritten?: (state: State) => boolean;
  /** Is told when something else is in sight. */
  onShown?: (shown: Element) => void;
}

/**
 * Makes a page that was only written answer: puts a form that listens in the place of its still one, opens it on what
 * the address says, and keeps what the form chooses in sight. Tells that it is ready by `data-ready` on the form.
 */
export function liveForm<State extends PageState>(
  page: HTMLElement,
  form: StateForm<State>,
  { fields, view, isWritten, onShown, window, address, invalidation, later }: LiveFormOptions<State>,
): void {
  const still = page.querySelector("form.controls");
  const shown = page.querySelector("[data-view]");
  if (!still || !shown) throw new Error("missing form or view in page");
  withPageAddress(form, fields, { window, address, invalidation, later });
  still.replaceWith(form);
  const show = () => {
    shown.replaceChildren(view(form.value));
    onShown?.(shown);
  };
  form.addEventListener("input", show);
  if (!isWritten?.(form.value)) show();
  form.dataset.ready = "true";
  page.ownerDocument.documentElement.removeAttribute("data-pending");
}
