import { htmlMaker, type MakeElement } from "./element.js";
import { formatNumber, lookUp } from "./format.js";
import { strings } from "./strings.js";
import type { ModelColumn, ModelDoc, ModelEdge } from "./warehouseRows.js";

export interface ModelListOptions {
  document?: Document;
}

/** Returns the models one under another: what a row is, its key, its columns, what it reads and its SQL, folded away. */
export function modelList(
  models: readonly ModelDoc[],
  columns: readonly ModelColumn[],
  edges: readonly ModelEdge[],
  { document = globalThis.document }: ModelListOptions = {},
): HTMLElement {
  const make = htmlMaker(document);
  const items = models.map((model) => {
    const own = columns.filter((column) => column.model_id === model.model_id);
    const reads = edges.filter((edge) => edge.to_model === model.model_id).map((edge) => edge.from_model);
    return modelItem(model, own, reads, make);
  });
  return make("div", { class: "models" }, ...items);
}

function modelItem(
  model: ModelDoc,
  columns: readonly ModelColumn[],
  reads: readonly string[],
  make: MakeElement,
): HTMLElement {
  const words = strings.models;
  const layer = lookUp(words.layers, model.layer);
  const title = make(
    "summary",
    {},
    make("code", {}, model.model_id),
    make("span", { class: "muted small" }, `  ${words.summary(layer, formatNumber(model.row_count), columns.length)}`),
  );
  const content = make(
    "div",
    { id: `model-${model.model_id}`, class: "model-content" },
    fact(words.rowIs, model.row_meaning, make),
    fact(words.key, model.key_columns, make),
    fact(words.about, model.description, make),
    fact(words.reads, reads.join(", "), make),
    make(
      "pre",
      { tabindex: 0, "aria-label": words.sqlOf(model.model_id), role: "region" },
      make("code", { lang: "en" }, model.sql),
    ),
    columnTable(model.model_id, columns, make),
  );
  return make("details", { class: "model", "data-model": model.model_id }, title, content);
}

function fact(label: string, text: string | null, make: MakeElement): HTMLElement | null {
  if (!text) return null;
  return make("p", {}, make("strong", {}, `${label}: `), make("span", { lang: "en" }, text));
}

function columnTable(model_id: string, columns: readonly ModelColumn[], make: MakeElement): HTMLElement {
  const rows = columns.map((column) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, make("code", {}, column.column_name)),
      make("td", {}, column.data_type),
    ),
  );
  const label = strings.models.columnsOf(model_id);
  const [name, type] = [strings.models.columnName, strings.models.columnType].map((text) =>
    make("th", { scope: "col" }, text),
  );
  return make(
    "div",
    { class: "table-wrap", role: "region", "aria-label": label, tabindex: 0 },
    make("table", {}, make("thead", {}, make("tr", {}, name, type)), make("tbody", {}, ...rows)),
  );
}
