import { isShown } from "./frames.js";

/** What a page says about its own loading. Times are in milliseconds since the navigation started. */
export interface LoadTimes {
  /** When the navigation started, in milliseconds since 1970. */
  timeOrigin: number;
  /** When the first frame with a chart was on the screen. */
  firstChart: number | null;
  /** When a frame was on the screen after the controls said that they listen. */
  usable: number | null;
  hasControls: boolean;
  /** The largest sum of layout shifts in one session window, as https://web.dev/articles/cls defines it. */
  layoutShift: number;
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

/** A session window of layout shifts ends after a second of rest, and after five seconds at the latest. */
const WINDOW_REST = 1000;
const WINDOW_LENGTH = 5000;

const CONTROLS = "form.controls";

const shifts: LayoutShift[] = [];
const seen: Pick<LoadTimes, "firstChart" | "usable"> = { firstChart: null, usable: null };

/** Starts to watch the page; to be called before any of it is parsed. */
export function watchLoad(): void {
  const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as LayoutShift[])));
  observer.observe({ type: "layout-shift", buffered: true });
  noteWhen(
    () => isShown("main svg"),
    (time) => {
      seen.firstChart = time;
    },
  );
  noteWhen(
    () => document.querySelector(`${CONTROLS}[data-ready=true]`) !== null,
    (time) => {
      seen.usable = time;
    },
  );
}

/** Returns what was seen so far. Frames are made before style sheets allow anything to be painted, hence the maximum. */
export function readLoad(): LoadTimes {
  const firstPaint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  return {
    ...seen,
    firstChart: seen.firstChart && Math.max(seen.firstChart, firstPaint),
    timeOrigin: performance.timeOrigin,
    hasControls: document.querySelector(CONTROLS) !== null,
    layoutShift: largestWindow(shifts.filter((shift) => !shift.hadRecentInput)),
  };
}

/** Tells whether there are controls that do not listen yet. */
export function isAwaited(): boolean {
  return seen.usable === null && document.querySelector(CONTROLS) !== null;
}

/** Looks at every frame whether something holds, and notes when the frame in which it first does was presented. */
function noteWhen(holds: () => boolean, note: (time: number) => void): void {
  requestAnimationFrame(() => {
    if (holds()) requestAnimationFrame(() => note(performance.now()));
    else noteWhen(holds, note);
  });
}

function largestWindow(entries: readonly LayoutShift[]): number {
  const window = { first: Number.NEGATIVE_INFINITY, last: Number.NEGATIVE_INFINITY, sum: 0, largest: 0 };
  for (const { startTime, value } of entries) {
    const isNew = startTime - window.last > WINDOW_REST || startTime - window.first > WINDOW_LENGTH;
    if (isNew) window.first = startTime;
    window.sum = isNew ? value : window.sum + value;
    window.last = startTime;
    window.largest = Math.max(window.largest, window.sum);
  }
  return window.largest;
}
