import { openColumnTable } from "../components/columnTable.js";
import { compareData } from "../components/compareData.js";
import type { CompareData } from "../components/compareState.js";
import { afterFrame } from "../components/later.js";
import { withPageAddress } from "../components/pageAddress.js";
import { taskQueue } from "../components/taskQueue.js";
import { compare } from "../pages/comparePage.js";
import { type Comparison, layOutComparison } from "../pages/comparison.js";
import { trends } from "../pages/trendPage.js";
import type { LiveOptions } from "./drawnPage.js";

/** The page tables as their files hold them. */
export interface ComparisonFiles {
  figures: unknown;
  comparators: unknown;
  metrics: unknown;
  areas: unknown;
}

/** Takes the compare page over from what the build has drawn. */
export function mountCompare(target: HTMLElement, files: ComparisonFiles, options: LiveOptions): void {
  mount(compare, target, files, options);
}

/** Takes the trend page over from what the build has drawn. */
export function mountTrends(target: HTMLElement, files: ComparisonFiles, options: LiveOptions): void {
  mount(trends, target, files, options);
}

/** How long a reader must rest after a change before what is below the frame is drawn, in milliseconds. */
const REST = 250;

/** The least milliseconds of spare time in which the rows of a metric are made. */
const SPARE = 8;

/** Puts the page with its working form in the place of the drawn one, and keeps it with its address. */
function mount(
  comparison: Comparison,
  target: HTMLElement,
  files: ComparisonFiles,
  { invalidation, address, href }: LiveOptions,
): void {
  const { ownerDocument: document } = target;
  const options = { document, root: document.documentElement.dataset.root ?? ".", href };
  const data = compareData({
    figures: openColumnTable(files.figures),
    comparators: openColumnTable(files.comparators),
    metrics: openColumnTable(files.metrics),
    areas: openColumnTable(files.areas),
  });
  const page = layOutComparison(comparison, data, options);
  const seen = afterFrame();
  const form = withPageAddress(page.form, comparison.fields(data), { invalidation, address, later: seen });
  const later = taskQueue();
  let width = 0;
  let isOpened = false;

  /** The frame follows the choice at once; what stands below it waits until a reader rests. */
  function draw(): void {
    const parts = comparison.parts(data, form.value, options);
    document.documentElement.toggleAttribute("data-embed", form.value.embed === "1");
    page.drawView(parts, (chart) => chart(width, isOpened ? seen : undefined));
    later(page.rest(parts), isOpened ? REST : 0);
  }

  target.replaceChildren(page.element);
  width = page.view.clientWidth;
  draw();
  isOpened = true;
  form.addEventListener("input", draw);
  followWidth(page.view, invalidation, (room) => {
    if (room === width) return;
    width = room;
    draw();
  });
  form.dataset.ready = "true";
  document.documentElement.removeAttribute("data-pending");
  makeRows(data);
}

/** Makes the rows of every metric while nothing else is to be done, so that another metric is drawn at once. */
function makeRows({ metrics, figuresOf }: CompareData): void {
  const waiting = metrics.map(({ metric_id }) => metric_id);
  const next = (deadline: IdleDeadline) => {
    while (waiting.length > 0 && deadline.timeRemaining() > SPARE) figuresOf(waiting.shift() ?? "");
    if (waiting.length > 0) requestIdleCallback(next);
  };
  if ("requestIdleCallback" in globalThis) requestIdleCallback(next);
}

/** Tells the room for the frame whenever it changes, as when a phone is turned: to ask for it would lay the page out. */
function followWidth(view: HTMLElement, invalidation: Promise<unknown>, onChange: (width: number) => void): void {
  const observer = new ResizeObserver(() => onChange(view.clientWidth));
  observer.observe(view);
  invalidation.then(() => observer.disconnect());
}
