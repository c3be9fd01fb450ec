/** What a page's live part needs of a window, with the addresses that it has written. */
export interface FakeWindow {
  window: Window;
  addresses: string[];
}

/** Returns a window at an address, over a document without a browser. */
export function fakeWindow(document: Document, pathname: string, search: string): FakeWindow {
  const addresses: string[] = [];
  const view = document.defaultView as Window & typeof globalThis;
  const window = {
    location: { pathname, search, hash: "" },
    history: { pushState: (_state: unknown, _title: string, address: string) => addresses.push(address) },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    requestAnimationFrame: (draw: () => void) => draw(),
    requestIdleCallback: (task: () => void) => task(),
    matchMedia: () => ({ matches: false }),
    Event: view.Event,
  } as unknown as Window;
  return { window, addresses };
}

/** Chooses an option of a select as a reader does. */
export function choose(page: Element, selector: string, value: string): void {
  const select = page.querySelector(selector) as HTMLSelectElement;
  for (const option of select.querySelectorAll("option")) option.toggleAttribute("selected", option.value === value);
  const view = page.ownerDocument.defaultView as Window & typeof globalThis;
  select.dispatchEvent(new view.Event("change"));
}
