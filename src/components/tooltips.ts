import { htmlMaker } from "./element.js";

/**
 * Gives the marks inside an element a tooltip that opens at once, by pointer or keyboard, in place of the browser's
 * slow one. The text is the mark's own title; without this the title still shows. Returns the element.
 */
export function withTooltips<E extends Element>(element: E): E {
  const { ownerDocument: document } = element;
  const make = htmlMaker(document);
  let open: { tip: HTMLElement; title: Element; text: string } | null = null;

  function hide(): void {
    if (!open) return;
    open.title.textContent = open.text;
    open.tip.remove();
    open = null;
  }

  function show(event: Event): void {
    const mark = (event.target as Element).closest?.("a.figure-mark");
    if (open && mark?.contains(open.title)) return;
    hide();
    const title = mark?.querySelector("title");
    if (!mark || !title?.textContent) return;
    const text = title.textContent;
    const [first = "", ...rest] = text.split("\n");
    const tip = make("div", { class: "tooltip", role: "presentation", style: TIP }, make("strong", {}, first));
    for (const line of rest) tip.append(make("div", {}, line));
    title.textContent = "";
    document.body.append(tip);
    open = { tip, title, text };
    place(tip, anchorBox(mark));
  }

  element.addEventListener("pointerover", show);
  element.addEventListener("focusin", show);
  element.addEventListener("pointerleave", hide);
  element.addEventListener("focusout", hide);
  element.addEventListener("click", hide);
  element.addEventListener("keydown", (event) => (event as KeyboardEvent).key === "Escape" && hide());
  return element;
}

const TIP = `position:fixed;z-index:20;max-width:min(20rem,calc(100vw - 2rem));padding:.6rem .8rem;pointer-events:none;
border:1px solid var(--kho-edge,currentColor);border-radius:.5rem;background:var(--kho-surface,Canvas);
color:var(--kho-ink,CanvasText);font-size:.8125rem;line-height:1.5;box-shadow:0 4px 16px rgb(0 0 0 / 18%)`;

/** The box of the mark itself, not of the row that takes the pointer. */
function anchorBox(mark: Element): DOMRect {
  return (mark.querySelector("circle, line[data-anchor]") ?? mark).getBoundingClientRect();
}

function place(tip: HTMLElement, box: DOMRect): void {
  const { clientWidth } = tip.ownerDocument.documentElement;
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left + box.width / 2 - width / 2, clientWidth - width - 8));
  const above = box.top - height - 10;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 8 ? above : box.bottom + 10}px`;
}
