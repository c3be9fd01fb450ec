import { htmlMaker } from "./element.js";

/** One headline fact: a label, what it says in large, a line that qualifies it, and where it leads. */
export interface FactCard {
  label: string;
  value: string;
  note?: string | Node | null;
  href?: string | null;
  title?: string | null;
}

/** Two beside each other on a phone, three or four where there is room, so that rows are full. */
const gridOf = (count: number) =>
  `grid-template-columns: repeat(auto-fit, minmax(min(100%, max(9.25rem, ${count % 4 === 0 ? 22 : 30}%)), 1fr))`;

/** The longest value that stands in the largest letters. */
const SHORT = 7;

/** Returns headline facts as cards in a list. */
export function factCards(
  cards: readonly FactCard[],
  { document = globalThis.document }: { document?: Document } = {},
): HTMLElement {
  const make = htmlMaker(document);
  const items = cards.map(({ label, value, note, href, title }) => {
    const text = href ? make("a", { href, title }, value) : make("span", { title }, value);
    return make(
      "li",
      { class: "card" },
      make("span", { class: "muted", style: "display: block; font-weight: 600; font-size: 0.9375rem" }, label),
      make(
        "span",
        { class: "big", style: value.length > SHORT ? "font-size: clamp(1.15rem, 5.6vw, 1.4rem)" : null },
        text,
      ),
      note ? make("span", { class: "muted small", style: "display: block" }, note) : null,
    );
  });
  return make("ul", { class: "cards", style: gridOf(cards.length) }, ...items);
}
