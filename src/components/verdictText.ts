import { htmlMaker } from "./element.js";
import {
  formatLevel,
  formatNumber,
  formatPeriod,
  formatQuantity,
  formatUnit,
  formatValue,
  lookUp,
  uncapitalize,
} from "./format.js";
import { ledgerHref } from "./ledgerLink.js";
import type { FigureRow, Verdict } from "./marts.js";
import { strings } from "./strings.js";
import { type FigurePair, pairsOf } from "./verdict.js";

export interface VerdictTextOptions {
  document?: Document;
  root?: string;
}

const VERDICTS: Verdict[] = ["comparable", "conditional", "not_comparable"];
const SHOWN = 6;
/** So many more are made at once; the page redraws within 60 ms. */
const READY = 50;

/**
 * Returns in words what of the figures on screen may be compared, what only on which condition, and what not and why.
 * Two districts whose figures share no period are named as not comparable too.
 */
export function verdictText(figures: readonly FigureRow[], options: VerdictTextOptions = {}): HTMLElement {
  const { document = globalThis.document, root = "." } = options;
  const make = htmlMaker(document);
  const spoken = pairsOf([...figures].sort(byDistrict));
  if (new Set(figures.filter((figure) => figure.is_district).map((figure) => figure.district_id)).size < 2) {
    return make("div", { class: "verdicts" }, make("p", { class: "note" }, strings.verdictWords.needsTwo));
  }
  const apart = apartPairs(figures, spoken);
  const counts = VERDICTS.filter((verdict) => countOf(verdict) > 0).map(
    (verdict) => `${countOf(verdict)} ${uncapitalize(lookUp(strings.verdicts, verdict))}`,
  );
  const summary = strings.verdictWords.summary(spoken.length + apart.length, counts.join(", "));
  const boxes = VERDICTS.map((verdict) => verdictBox(verdict, countOf(verdict), itemsOf(verdict), document));
  return make("div", { class: "verdicts" }, make("p", {}, summary), ...boxes);

  function countOf(verdict: Verdict): number {
    const count = spoken.filter((row) => row.verdict === verdict).length;
    return verdict === "not_comparable" ? count + apart.length : count;
  }

  function itemsOf(verdict: Verdict): MakeItem[] {
    const items = spoken.filter((pair) => pair.verdict === verdict).map((pair) => () => item(...sentence(pair)));
    const isLast = verdict === "not_comparable" && apart.length > 0;
    return isLast ? [() => item(strings.verdictWords.noSharedPeriod(apart.join(", "))), ...items] : items;
  }

  function item(...words: (string | Node)[]): HTMLElement {
    return make("li", {}, ...words);
  }

  function sentence(pair: FigurePair): (string | Node)[] {
    const { a, b } = pair;
    const names = make("strong", {}, `${a.district_name} – ${b.district_name}`);
    const { both, ofA, ofB } = placeWords(a, b);
    const sides = [linkTo(a), ofA, strings.verdictWords.and, linkTo(b), ofB];
    return [names, both, ": ", ...sides, ". ", orderWords(pair), reasonWords(pair)];
  }

  function linkTo(figure: FigureRow): HTMLElement {
    return make(
      "a",
      { href: ledgerHref(figure.figure_id, root), title: strings.sourceSays(figure.as_printed) },
      formatValue(figure),
    );
  }
}

type MakeItem = () => HTMLElement;

function verdictBox(verdict: Verdict, pairCount: number, items: MakeItem[], document: Document): HTMLElement | null {
  const make = htmlMaker(document);
  if (items.length === 0) return null;
  const title = make("strong", { "data-verdict": verdict }, lookUp(strings.verdicts, verdict));
  const [first, rest] = [items.slice(0, SHOWN), items.slice(SHOWN)];
  const head = make("p", {}, title, ` (${strings.verdictWords.pairs(pairCount)})`);
  const list = make("ul", {}, ...first.map((makeItem) => makeItem()));
  return make("div", { class: "verdict", "data-verdict": verdict }, head, list, moreItems(rest, document));
}

/** The items behind a fold; many are made only when it is opened. */
function moreItems(rest: MakeItem[], document: Document): HTMLElement | null {
  const make = htmlMaker(document);
  if (rest.length === 0) return null;
  const list = make("ul");
  const details = make("details", {}, make("summary", {}, strings.verdictWords.more(rest.length)), list);
  const fill = () => list.append(...rest.map((makeItem) => makeItem()));
  if (rest.length <= READY) fill();
  else details.addEventListener("toggle", fill, { once: true });
  return details;
}

/** Period and level in words: said once where both figures share them, else after each. */
function placeWords(a: FigureRow, b: FigureRow): { both: string; ofA: string; ofB: string } {
  const ofBoth: [string, string][] = [
    [formatPeriod({ ...a, period_basis: "printed" }), formatPeriod({ ...b, period_basis: "printed" })],
    [formatLevel(a.level), formatLevel(b.level)],
  ];
  const shared = ofBoth.filter(([one, other]) => one === other).map(([one]) => `, ${one}`);
  const apart = ofBoth.filter(([one, other]) => one !== other);
  const after = (words: string[]) => (words.length > 0 ? ` (${words.join(", ")})` : "");
  return { both: shared.join(""), ofA: after(apart.map(([one]) => one)), ofB: after(apart.map(([, other]) => other)) };
}

/** Which is larger and by how much, as far as the verdict allows it to be said. */
function orderWords({ a, b, verdict, reasons, isOrderDetermined, difference }: FigurePair): string {
  const words = strings.verdictWords;
  if (verdict === "not_comparable" || reasons.includes("different_level")) return "";
  if (!isOrderDetermined) return `${words.undetermined} `;
  const [low = "", high = ""] = [a, b]
    .sort((one, other) => one.interval_low - other.interval_low)
    .map((figure) => figure.district_name);
  if (difference === 0) return `${words.same} `;
  if (difference === null) return `${words.larger(high, low)} `;
  return `${words.largerBy(high, low, amountWords(Math.abs(difference), a.unit))} `;
}

function amountWords(amount: number, unit: string): string {
  if (unit === "percent") return `${formatNumber(amount)} ${strings.verdictWords.points}`;
  return `${formatQuantity(amount, unit)} ${formatUnit(unit)}`;
}

function reasonWords({ reasons }: FigurePair): string {
  const words = reasons.map((code) => lookUp(strings.reasons, code));
  return words.length > 0 ? strings.verdictWords.because(words.join("; ")) : "";
}

/** The pairs of districts on screen of which no two figures are paired, by name. */
function apartPairs(figures: readonly FigureRow[], spoken: readonly FigurePair[]): string[] {
  const joined = new Set(spoken.map(({ a, b }) => [a.district_id, b.district_id].sort().join(" ")));
  const ofDistricts = figures.filter((figure) => figure.is_district);
  const districts = [...new Map(ofDistricts.map((figure) => [figure.district_id, figure.district_name]))];
  const pairs = districts.flatMap((a, index) => districts.slice(index + 1).map((b) => [a, b] as const));
  return pairs
    .filter(([[a], [b]]) => !joined.has([a, b].sort().join(" ")))
    .map(([[, nameA], [, nameB]]) => `${nameA} – ${nameB}`);
}

function byDistrict(a: FigureRow, b: FigureRow): number {
  return a.district_id < b.district_id ? -1 : Number(a.district_id > b.district_id);
}
