import { isShown, whenPresented } from "./frames.js";

/** What shows the chosen figures; the page's form and what it opens do not count. */
const RESULT = "main svg, main table";
const FORM = "form.controls";

/** How long is waited for a chart after a change, before what was shown instead is taken for the result. */
const PATIENCE = 3000;

/**
 * Makes a change and returns how many milliseconds passed until a frame with the redrawn chart or table was on the
 * screen, or with what stands in its place where there is nothing to draw; `null` when nothing was redrawn.
 */
export function timeRedraw(change: () => void): Promise<number | null> {
  return new Promise((resolve) => {
    const start = performance.now();
    let firstFrame: number | null = null;
    const finish = () => {
      observer.disconnect();
      clearTimeout(patience);
      resolve(firstFrame);
    };
    const look = () => {
      const time = performance.now() - start;
      const isDrawn = isShown(RESULT);
      firstFrame = isDrawn ? time : (firstFrame ?? time);
      if (isDrawn) finish();
    };
    const observer = new MutationObserver((mutations) => mutations.some(isRedraw) && whenPresented(look));
    const patience = setTimeout(finish, PATIENCE);
    const main = document.querySelector("main") ?? document.body;
    observer.observe(main, { subtree: true, childList: true, attributes: true, characterData: true });
    change();
  });
}

function isRedraw({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest(FORM)) return false;
  return Boolean(element?.closest("svg, table")) || [...addedNodes, ...removedNodes].some(holdsResult);
}

function holdsResult(node: Node): boolean {
  return node instanceof Element && (node.matches("svg, table") || node.querySelector("svg, table") !== null);
}
