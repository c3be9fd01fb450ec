import { dataTable } from "../components/dataTable.js";
import { htmlMaker } from "../components/element.js";
import { inVietnamese } from "../components/inVietnamese.js";
import { markLegend } from "../components/markLegend.js";
import type { FigureRow } from "../components/marts.js";
import { sourceTable } from "../components/sourceTable.js";
import { strings } from "../components/strings.js";
import type { ModelDoc } from "../components/warehouseRows.js";
import { downloads } from "./downloads.js";
import type { PageOptions } from "./pageOptions.js";
import { type PageParts, pageParts } from "./pageParts.js";

export interface AboutData {
  figures: readonly FigureRow[];
  /** The tables that can be taken away, where the data package stands beside the page. */
  model_docs?: readonly ModelDoc[];
}

/** Returns the page on method and limits: what a row is, the seven rules, the signs, the sources, what to beware of. */
export function aboutPage({ figures, model_docs = [] }: AboutData, options: PageOptions): HTMLElement {
  const words = strings.aboutPage;
  const parts = pageParts(options);
  const { section, paragraph, list, folded } = parts;
  return parts.page(
    words.title,
    paragraph(words.intro),
    section("dong", words.statement, paragraph(words.statementText)),
    section("quy-tac", words.rules, list(words.ruleTexts, true)),
    signs(parts, options.document),
    section(
      "nguon",
      words.sources,
      paragraph(words.sourcesNote),
      folded(words.sourcesTable, sourceTable(figures, options)),
    ),
    downloads(model_docs, options),
    section("gioi-han", words.limits, list(words.limitTexts)),
  );
}

function signs({ section }: PageParts, document: Document): HTMLElement {
  const { signs: title, signsCaption, signsHeads, signRows } = strings.aboutPage;
  const printedCell = ({ printed, meaning }: { printed: string; meaning: string }) =>
    htmlMaker(document)("span", {}, inVietnamese(document, printed), meaning && ` (${meaning})`);
  return section(
    "ky-hieu",
    title,
    markLegend(["lower", "upper", "range", "about", "inferred", "span", "gap", "loser"], { document }),
    dataTable(
      signRows,
      [
        { label: signsHeads.printed, isHeader: true, cell: printedCell },
        { label: signsHeads.kept, cell: (row) => row.kept },
        { label: signsHeads.shown, cell: (row) => row.shown },
      ],
      { caption: signsCaption, document },
    ),
  );
}
