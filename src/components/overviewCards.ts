import { type FactCard, factCards } from "./factCards.js";
import { formatNumber } from "./format.js";
import type { StoreRows } from "./knownAndUnknown.js";
import { pageHref } from "./pageHref.js";
import { strings } from "./strings.js";

/** Returns how much the store holds as cards, each that can with the way to its figures. */
export function overviewCards(store: StoreRows, { document, root }: { document: Document; root: string }): HTMLElement {
  return factCards([...sizeCards(store, root), ...doubtCards(store, root)], { document });
}

function sizeCards({ figures, districts, metrics }: StoreRows, root: string): FactCard[] {
  const words = strings.overview;
  const known = districts.filter((district) => district.figure_count > 0);
  const annual = figures.filter((figure) => figure.period_class === "annual");
  const sources = new Set(figures.map((figure) => figure.source_id));
  return [
    {
      label: words.figures,
      value: formatNumber(figures.length),
      note: words.figuresNote(annual.length),
      href: pageHref(root, "so-lieu"),
    },
    {
      label: words.districts,
      value: words.districtsValue(known.length, districts.length),
      note: words.districtsNote,
      href: pageHref(root, "do-phu"),
    },
    { label: words.metrics, value: formatNumber(metrics.length), note: words.metricsNote },
    {
      label: words.sources,
      value: formatNumber(sources.size),
      note: words.sourcesNote,
      href: pageHref(root, "gioi-thieu#nguon"),
    },
  ];
}

function doubtCards({ figures, conflicts }: StoreRows, root: string): FactCard[] {
  const words = strings.overview;
  return [
    {
      label: words.boundsCard,
      value: formatNumber(figures.filter((figure) => figure.is_bound).length),
      note: words.boundsNote,
      href: pageHref(root, "so-lieu?flag=bound"),
    },
    {
      label: words.conflictsCard,
      value: formatNumber(conflicts.length),
      note: words.conflictsNote,
      href: pageHref(root, "so-lieu?flag=conflict"),
    },
  ];
}
