import { htmlMaker } from "./element.js";
import { type FactCard, factCards } from "./factCards.js";
import { figureLines } from "./figureText.js";
import { formatPeriod, formatValue } from "./format.js";
import { inLanguage, phraseAround } from "./inVietnamese.js";
import { ledgerHref } from "./ledgerLink.js";
import type { FigureRow } from "./marts.js";
import type { DistrictProfile } from "./profileRows.js";
import { strings } from "./strings.js";

export interface DistrictFactsOptions {
  document?: Document;
  root?: string;
}

type CardFrame = Required<DistrictFactsOptions>;

/**
 * Returns a district's headline facts as cards: members and unions with their dates and bounds, cluster, what the store
 * knows. `figures` are the district's own, among which the two stocks are found by id.
 */
export function districtFacts(
  profile: DistrictProfile,
  figures: readonly FigureRow[],
  { document = globalThis.document, root = "." }: DistrictFactsOptions = {},
): HTMLElement {
  const words = strings.district;
  const stock = (label: string, id: string | null) =>
    stockCard(
      label,
      figures.find((figure) => figure.figure_id === id),
      { document, root },
    );
  return factCards(
    [
      stock(words.members, profile.members_figure_id),
      stock(words.unions, profile.unions_figure_id),
      { label: words.cluster, value: profile.cluster_name ?? strings.missing.sign },
      knownCard(profile),
    ],
    { document },
  );
}

/** When a figure was counted and its printed phrase, in the language in which it was printed. */
function printedNote(figure: FigureRow, document: Document): Node {
  const printed = inLanguage(document, figure.as_printed, figure.source_language);
  return htmlMaker(document)("span", {}, `${formatPeriod(figure)}; `, ...phraseAround(strings.sourceSays, printed));
}

function stockCard(label: string, figure: FigureRow | undefined, { document, root }: CardFrame): FactCard {
  if (!figure) return { label, value: strings.missing.sign, note: strings.missing.noFigure };
  return {
    label,
    value: formatValue(figure),
    note: printedNote(figure, document),
    href: ledgerHref(figure.figure_id, root),
    title: figureLines(figure).join("\n"),
  };
}

function knownCard({ figure_count, metric_count, source_count, first_year, last_year }: DistrictProfile): FactCard {
  const years = first_year === null || last_year === null ? null : strings.district.years(first_year, last_year);
  return {
    label: strings.district.known,
    value: strings.controls.figureCount(figure_count),
    note: [strings.district.knownNote(metric_count, source_count), years].filter(Boolean).join("; "),
  };
}
