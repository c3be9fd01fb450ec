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
import type { ComparisonRow, FigureRow, Verdict } from "./marts.js";
import { strings } from "./strings.js";

export interface VerdictTextOptions {
  /** The figures on screen; a pair is spoken of when both of its figures are here. */
  figures: readonly FigureRow[];
  document?: Document;
  root?: string;
}

const VERDICTS: Verdict[] = ["comparable", "conditional", "not_comparable"];
const SHOWN = 6;

/**
 * Returns in words what of the figures on screen may be compared, what only on which condition, and what not and why.
 * Two districts whose figures share no period are named as not comparable too.
 */
export function verdictText(comparisons: readonly ComparisonRow[], options: VerdictTextOptions): HTMLElement {
  const { figures, document = globalThis.document, root = "." } = options;
  const make = htmlMaker(document);
  const shown = new Map(figures.map((figure) => [figure.figure_id, figure]));
  const spoken = comparisons.filter((row) => shown.has(row.figure_a_id) && shown.has(row.figure_b_id));
  if (new Set(figures.map((figure) => figure.district_id)).size < 2) {
    return make("div", { class: "verdicts" }, make("p", { class: "note" }, strings.verdictWords.needsTwo));
  }
  const apart = apartPairs(figures, spoken);
  const counts = VERDICTS.map((verdict) => `${countOf(verdict)} ${uncapitalize(lookUp(strings.verdicts, verdict))}`);
  const summary = strings.verdictWords.summary(spoken.length + apart.length, counts.join(", "));
  const boxes = VERDICTS.map((verdict) => verdictBox(verdict, countOf(verdict), itemsOf(verdict), document));
  return make("div", { class: "verdicts" }, make("p", {}, summary), ...boxes);

  function countOf(verdict: Verdict): number {
    const count = spoken.filter((row) => row.verdict === verdict).length;
    return verdict === "not_comparable" ? count + apart.length : count;
  }

  function itemsOf(verdict: Verdict): HTMLElement[] {
    const items = spoken.filter((row) => row.verdict === verdict).map((row) => make("li", {}, ...sentence(row)));
    const isLast = verdict === "not_comparable" && apart.length > 0;
    return isLast ? [make("li", {}, strings.verdictWords.noSharedPeriod(apart.join(", "))), ...items] : items;
  }

  function sentence(row: ComparisonRow): (string | Node)[] {
    const names = make("strong", {}, `${row.district_a_name} – ${row.district_b_name}`);
    const a = shown.get(row.figure_a_id) as FigureRow;
    const b = shown.get(row.figure_b_id) as FigureRow;
    const { both, ofA, ofB } = placeWords(a, b);
    const sides = [linkTo(a), ofA, strings.verdictWords.and, linkTo(b), ofB];
    return [names, both, ": ", ...sides, ". ", orderWords(row, a, b), reasonWords(row)];
  }

  function linkTo(figure: FigureRow): HTMLElement {
    return make(
      "a",
      { href: ledgerHref(figure.figure_id, root), title: strings.sourceSays(figure.as_printed) },
      formatValue(figure),
    );
  }
}

function verdictBox(verdict: Verdict, pairCount: number, items: HTMLElement[], document: Document): HTMLElement | null {
  const make = htmlMaker(document);
  if (items.length === 0) return null;
  const title = make("strong", { "data-verdict": verdict }, lookUp(strings.verdicts, verdict));
  const [first, rest] = [items.slice(0, SHOWN), items.slice(SHOWN)];
  const more = make("summary", {}, strings.verdictWords.more(rest.length));
  const details = rest.length > 0 ? make("details", {}, more, make("ul", {}, ...rest)) : null;
  const count = strings.verdictWords.pairs(pairCount);
  const head = make("p", {}, title, ` (${count})`);
  return make("div", { class: "verdict", "data-verdict": verdict }, head, make("ul", {}, ...first), details);
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
function orderWords(row: ComparisonRow, a: FigureRow, b: FigureRow): string {
  const words = strings.verdictWords;
  if (row.verdict === "not_comparable" || row.reasons.split(",").includes("different_level")) return "";
  if (!row.is_order_determined) return `${words.undetermined} `;
  const [low, high] = [a, b]
    .sort((one, other) => one.interval_low - other.interval_low)
    .map((figure) => figure.district_name);
  if (row.difference === 0) return `${words.same} `;
  if (row.difference === null) return `${words.larger(high ?? "", low ?? "")} `;
  const unit = row.unit === "percent" ? words.points : formatUnit(row.unit);
  const amount =
    row.unit === "percent"
      ? formatNumber(Math.abs(row.difference))
      : formatQuantity(Math.abs(row.difference), row.unit);
  return `${words.largerBy(high ?? "", low ?? "", `${amount} ${unit}`)} `;
}

function reasonWords({ reasons }: ComparisonRow): string {
  const words = reasons
    .split(",")
    .filter(Boolean)
    .map((code) => lookUp(strings.reasons, code));
  return words.length > 0 ? strings.verdictWords.because(words.join("; ")) : "";
}

/** The pairs of districts on screen that no comparison joins, by name. */
function apartPairs(figures: readonly FigureRow[], spoken: readonly ComparisonRow[]): string[] {
  const joined = new Set(spoken.map((row) => [row.district_a_id, row.district_b_id].sort().join(" ")));
  const districts = [...new Map(figures.map((figure) => [figure.district_id, figure.district_name]))];
  const pairs = districts.flatMap((a, index) => districts.slice(index + 1).map((b) => [a, b] as const));
  return pairs
    .filter(([[a], [b]]) => !joined.has([a, b].sort().join(" ")))
    .map(([[, nameA], [, nameB]]) => `${nameA} – ${nameB}`);
}
