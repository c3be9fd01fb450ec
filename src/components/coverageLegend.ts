import { type CellForm, cellShapes } from "./coverageCell.js";
import { htmlMaker, svgMaker } from "./element.js";
import { strings } from "./strings.js";
import type { YearRow } from "./yearMatrix.js";

const BOX = { x: 1, y: 1, width: 24, height: 22 };
const FORMS: readonly CellForm[] = ["count", "otherCount", "annual", "partial", "span", "bound", "outside", "none"];

/** Returns the key of the shapes that the cells of a matrix have, drawn as they are there. */
export function coverageLegend(rows: readonly YearRow[], { document }: { document: Document }): HTMLElement {
  const make = htmlMaker(document);
  const forms = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.form)));
  const items = FORMS.filter((form) => forms.has(form)).map((form) =>
    make("li", { "data-form": form }, sample(form, document), make("span", {}, strings.coveragePage.key[form])),
  );
  return make("ul", { class: "legend coverage-legend", "aria-label": strings.coveragePage.legend }, ...items);
}

function sample(form: CellForm, document: Document): SVGElement {
  const make = svgMaker(document);
  const number = { x: 13, y: 16.5, "text-anchor": "middle", "font-size": 12, fill: "var(--kho-ink, CanvasText)" };
  const sign = form === "none" ? strings.missing.sign : form === "count" || form === "otherCount" ? "2" : null;
  return make(
    "svg",
    { width: 26, height: 24, viewBox: "0 0 26 24", "aria-hidden": "true", class: "legend-sample" },
    ...cellShapes(form, [BOX], make),
    sign === null ? null : make("text", number, sign),
  );
}
