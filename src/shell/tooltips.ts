import { htmlMaker } from "../components/element.js";
import { MARKS, markBox } from "./markBox.js";

interface OpenTip {
  mark: Element;
  tip: HTMLElement;
  title: Element;
  text: string;
}

/**
 * Gives every mark of the document a tooltip that opens at once, by pointer, keyboard or a first touch, in place of the
 * browser's slow one; a second touch follows the link. The text is the mark's own title. Escape closes it.
 */
export function attachTooltips(document: Document): void {
  let open: OpenTip | null = null;
  let touched: Element | null = null;

  function hide(): void {
    if (!open) return;
    open.title.textContent = open.text;
    open.tip.remove();
    open = null;
  }

  function show(mark: Element | null): void {
    if (open?.mark === mark) return;
    hide();
    open = mark ? openTip(mark, document) : null;
  }

  document.addEventListener("pointerover", (event) => event.pointerType !== "touch" && show(markAt(event)));
  document.addEventListener("focusin", (event) => show(markAt(event)));
  document.addEventListener("focusout", hide);
  document.addEventListener("pointerdown", (event) => {
    const mark = markAt(event);
    touched = event.pointerType === "touch" && mark !== open?.mark ? mark : null;
    if (event.pointerType === "touch" && !mark) hide();
  });
  document.addEventListener("click", (event) => {
    show(touched === markAt(event) ? touched : null);
    if (open) event.preventDefault();
    touched = null;
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("scroll", () => open && place(open), { capture: true, passive: true });
}

function markAt({ target }: Event): Element | null {
  return (target as Element | null)?.closest?.(MARKS) ?? null;
}

/** The title is emptied while its tooltip is open, or the browser would show it as well. */
function openTip(mark: Element, document: Document): OpenTip | null {
  const title = mark.querySelector("title");
  const text = title?.textContent;
  if (!title || !text) return null;
  const make = htmlMaker(document);
  const [first = "", ...rest] = text.split("\n");
  const lines = rest.map((line) => make("div", {}, line));
  const tip = make("div", { class: "tooltip", role: "presentation" }, make("strong", {}, first), ...lines);
  title.textContent = "";
  (document.querySelector("main") ?? document.body).append(tip);
  const opened = { mark, tip, title, text };
  place(opened);
  return opened;
}

function place({ mark, tip }: OpenTip): void {
  const box = markBox(mark);
  const { clientWidth } = tip.ownerDocument.documentElement;
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left + box.width / 2 - width / 2, clientWidth - width - 8));
  const above = box.top - height - 10;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 8 ? above : box.bottom + 10}px`;
}
