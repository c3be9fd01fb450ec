import { type Box, MARKS, markBox } from "./markBox.js";

export interface MarkKeyOptions {
  boxOf?: (mark: Element) => Box;
}

/** What is walked as one: a chart with all its panels, or the one of its two drawings that fits the window. */
const CHARTS = ".at-narrow, .at-wide, .chart";

/**
 * Makes the marks of each chart one stop of the Tab key, walked with the arrow keys, Home and End; Enter follows the
 * mark's link as ever. One listener serves charts that come later. A hint in the page tells of the keys.
 */
export function attachMarkKeys(document: Document, { boxOf = markBox }: MarkKeyOptions = {}): void {
  const findHint = () => document.querySelector<HTMLElement>("#mark-hint");

  document.addEventListener("focusin", (event) => {
    const mark = markOf(event.target);
    const marks = mark ? marksAround(mark, boxOf) : [];
    for (const other of marks) other.setAttribute("tabindex", other === mark ? "0" : "-1");
    const hint = findHint();
    if (!hint) return;
    hint.hidden = !(mark?.matches(":focus-visible") && marks.length > 1);
    const isEntered = !marks.includes(event.relatedTarget as Element);
    if (!hint.hidden && isEntered) mark?.setAttribute("aria-describedby", hint.id);
  });

  document.addEventListener("focusout", (event) => {
    markOf(event.target)?.removeAttribute("aria-describedby");
    const hint = findHint();
    if (hint) hint.hidden = true;
  });

  document.addEventListener("keydown", (event) => {
    const mark = markOf(event.target);
    if (!mark || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = nextMark(marksAround(mark, boxOf), mark, event.key, boxOf);
    if (next === undefined) return;
    event.preventDefault();
    (next as SVGElement).focus();
  });
}

/**
 * Returns where a key leads from a mark: left and right in the order of the chart, up and down to the nearest mark in
 * that direction; the mark itself where there is none. Undefined for a key that does not walk.
 */
export function nextMark(
  marks: readonly Element[],
  current: Element,
  key: string,
  boxOf: (mark: Element) => Box = markBox,
): Element | undefined {
  const index = marks.indexOf(current);
  switch (key) {
    case "ArrowLeft":
      return marks[Math.max(0, index - 1)];
    case "ArrowRight":
      return marks[Math.min(marks.length - 1, index + 1)];
    case "Home":
      return marks[0];
    case "End":
      return marks.at(-1);
    case "ArrowUp":
      return nearest(marks, current, -1, boxOf);
    case "ArrowDown":
      return nearest(marks, current, 1, boxOf);
    default:
      return undefined;
  }
}

/** How much a step aside counts against a step up or down. */
const ASIDE = 2;

function nearest(
  marks: readonly Element[],
  current: Element,
  direction: 1 | -1,
  boxOf: (mark: Element) => Box,
): Element {
  const from = centre(boxOf(current));
  let [best, least] = [current, Number.POSITIVE_INFINITY];
  for (const mark of marks) {
    const to = centre(boxOf(mark));
    const ahead = (to.y - from.y) * direction;
    const cost = ahead + ASIDE * Math.abs(to.x - from.x);
    if (ahead > 1 && cost < least) [best, least] = [mark, cost];
  }
  return best;
}

function centre({ left, right, top, bottom }: Box): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function markOf(target: EventTarget | null): Element | null {
  return (target as Element | null)?.closest?.(MARKS) ?? null;
}

function marksAround(mark: Element, boxOf: (mark: Element) => Box): Element[] {
  const chart = mark.closest(CHARTS) ?? mark.closest("svg");
  return [...(chart?.querySelectorAll(MARKS) ?? [])].filter((other) => other === mark || isShown(boxOf(other)));
}

function isShown({ width, height }: Box): boolean {
  return width > 0 || height > 0;
}
