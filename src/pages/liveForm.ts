import { type StateForm, withPageAddress } from "../components/pageAddress.js";
import type { PageState, StateField } from "../components/pageState.js";

export interface LiveFormOptions<State extends PageState> {
  fields: readonly StateField<State>[];
  /** Returns what the page shows of a state. */
  view: (state: State) => HTMLElement;
  /** Is told when something else is in sight. */
  onShown?: (shown: Element) => void;
  window: Window;
  /** Settles when the page lets go of the form. */
  invalidation?: Promise<unknown>;
}

/**
 * Makes a page that was only written answer: puts a form that listens in the place of its still one, opens it on what
 * the address says, and keeps what the form chooses in sight. Tells that it is ready by `data-ready` on the form.
 */
export function liveForm<State extends PageState>(
  page: HTMLElement,
  form: StateForm<State>,
  { fields, view, onShown, window, invalidation }: LiveFormOptions<State>,
): void {
  const still = page.querySelector("form.controls");
  const shown = page.querySelector("[data-view]");
  if (!still || !shown) throw new Error("missing form or view in page");
  withPageAddress(form, fields, { window, invalidation });
  still.replaceWith(form);
  const show = () => {
    shown.replaceChildren(view(form.value));
    onShown?.(shown);
  };
  form.addEventListener("input", show);
  show();
  form.dataset.ready = "true";
  page.ownerDocument.documentElement.removeAttribute("data-pending");
}
