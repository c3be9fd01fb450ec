/** The places in the window's history that this file knows, each with how far down a reader was. */
export interface HistoryPlaces {
  /** Tells that the window stands at another place. Returns how far down it was, or null where it is new. */
  enter: () => number | null;
  /** Makes an address a new place, without an event. */
  push: (address: string) => void;
}

/** Takes over from the browser how far down a page is shown after back and forward: its content comes by script. */
export function historyPlaces(window: Window & typeof globalThis): HistoryPlaces {
  const { history, performance } = window;
  const tops = new Map<string, number>();
  let count = 0;
  let current = "";
  history.scrollRestoration = "manual";
  window.addEventListener("scroll", () => tops.set(current, window.scrollY), { passive: true });

  /** Unlike that of any other load of the file in the same history. */
  const newPlace = () => `${performance.timeOrigin}-${count++}`;

  function enter(): number | null {
    const known: unknown = history.state?.place;
    current = typeof known === "string" ? known : newPlace();
    if (current === known) return tops.get(current) ?? 0;
    history.replaceState({ place: current }, "");
    return null;
  }

  function push(address: string): void {
    const top = window.scrollY;
    current = newPlace();
    tops.set(current, top);
    history.pushState({ place: current }, "", address);
  }

  return { enter, push };
}
