import { htmlMaker } from "./element.js";

/** One headline fact: a label, what it says in large, a line that qualifies it, and where it leads. */
export interface FactCard {
  label: string;
  value: string;
  note?: string | Node | null;
  href?: string | null;
  title?: string | null;
}

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
      make("span", { class: "card-label" }, label),
      make("span", { class: value.length > SHORT ? "big long" : "big" }, text),
      note ? make("span", { class: "muted small under" }, note) : null,
    );
  });
  return make("ul", { class: "cards facts", "data-fours": cards.length % 4 === 0 }, ...items);
}
