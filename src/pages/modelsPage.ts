import { sum } from "d3";
import { checkTable } from "../components/checkTable.js";
import { dataTable, type TableColumn } from "../components/dataTable.js";
import { htmlMaker } from "../components/element.js";
import { formatNumber, lookUp } from "../components/format.js";
import { lineage } from "../components/lineage.js";
import { modelList } from "../components/modelList.js";
import { responsive } from "../components/responsive.js";
import { strings } from "../components/strings.js";
import type {
  CheckResult,
  LoadResult,
  ModelColumn,
  ModelDoc,
  ModelEdge,
  RejectRow,
} from "../components/warehouseRows.js";
import type { PageOptions } from "./pageOptions.js";
import { pageParts } from "./pageParts.js";

export interface ModelsData {
  model_docs: readonly ModelDoc[];
  model_columns: readonly ModelColumn[];
  model_edges: readonly ModelEdge[];
  check_results: readonly CheckResult[];
  load_results: readonly LoadResult[];
  rejects: readonly RejectRow[];
}

/** Beyond so many the page would be the file; the build prints the rest. */
const MOST_REJECTS = 200;

/** Returns the page for the analyst: how the tables come from one another, the checks, what became of every row. */
export function modelsPage(data: ModelsData, options: PageOptions): HTMLElement {
  const { document } = options;
  const words = strings.modelsPage;
  const { page, section, paragraph } = pageParts(options);
  return page(
    words.title,
    paragraph(introOf(data)),
    section("duong-di", words.lineage, paragraph(words.lineageNote), ...lineageOf(data, options)),
    section("phep-kiem", words.checks, ...checksOf(data, options)),
    section("dong-da-doc", words.loads, paragraph(words.loadsNote), loadsOf(data, options)),
    section("bi-tra-lai", words.rejects, rejectTable(data.rejects, document)),
    section(
      "bang",
      words.models,
      paragraph(words.modelsNote),
      modelList(data.model_docs, data.model_columns, data.model_edges, { document }),
    ),
  );
}

function introOf({ load_results, check_results }: ModelsData): string {
  const total = (count: (row: LoadResult) => number) => formatNumber(sum(load_results, count));
  return strings.modelsPage.intro(
    total((row) => row.row_count),
    total((row) => row.accepted_count),
    total((row) => row.rejected_count),
    formatNumber(check_results.filter((check) => check.is_passed).length),
    formatNumber(check_results.length),
  );
}

function lineageOf({ model_docs, model_edges }: ModelsData, options: PageOptions): HTMLElement[] {
  const { document } = options;
  const words = strings.modelsPage;
  const make = htmlMaker(document);
  const label = strings.models.lineageLabel;
  const picture = responsive((width) => lineage(model_docs, model_edges, { width, document }), { document });
  const columns: TableColumn<ModelDoc>[] = [
    {
      label: words.table,
      isHeader: true,
      cell: ({ model_id }) => make("a", { href: `#model-${model_id}` }, make("code", {}, model_id)),
    },
    {
      label: strings.models.reads,
      cell: ({ model_id }) => make("code", {}, readsOf(model_id, model_edges).join(", ")),
    },
  ];
  return [
    make("div", { class: "table-wrap lineage-box", role: "region", "aria-label": label, tabindex: 0 }, picture),
    pageParts(options).folded(
      words.lineageTable,
      dataTable(model_docs, columns, { caption: words.lineageCaption, document }),
    ),
  ];
}

function readsOf(model_id: string, edges: readonly ModelEdge[]): string[] {
  return edges.filter((edge) => edge.to_model === model_id).map((edge) => edge.from_model);
}

function checksOf({ check_results }: ModelsData, options: PageOptions): HTMLElement[] {
  const { document } = options;
  const words = strings.modelsPage;
  const failed = check_results.filter((check) => !check.is_passed);
  const caption = words.passedChecks(check_results.length - failed.length, check_results.length);
  return [
    checkTable(failed, { caption: words.failedChecks(failed.length), empty: strings.loading.allPassed, document }),
    pageParts(options).folded(words.allChecks, checkTable(check_results, { caption, document })),
  ];
}

function loadsOf({ load_results }: ModelsData, options: PageOptions): HTMLElement {
  const { document } = options;
  const make = htmlMaker(document);
  const { file, read, accepted, rejected } = strings.loading;
  const columns: TableColumn<LoadResult>[] = [
    { label: file, isHeader: true, cell: (row) => make("code", {}, row.file) },
    { label: read, isNumber: true, cell: (row) => formatNumber(row.row_count) },
    { label: accepted, isNumber: true, cell: (row) => formatNumber(row.accepted_count) },
    { label: rejected, isNumber: true, cell: (row) => formatNumber(row.rejected_count) },
  ];
  const rows = formatNumber(sum(load_results, (row) => row.row_count));
  const caption = strings.modelsPage.files(load_results.length, rows);
  return pageParts(options).folded(
    strings.modelsPage.everyFile,
    dataTable(load_results, columns, { caption, document }),
  );
}

function rejectTable(rejects: readonly RejectRow[], document: Document): HTMLElement {
  const make = htmlMaker(document);
  const { place, column, code, message, raw, noRejects } = strings.loading;
  const columns: TableColumn<RejectRow>[] = [
    { label: place, isHeader: true, cell: (row) => make("code", {}, `${row.file}:${row.line}`) },
    { label: column, cell: (row) => make("code", {}, row.column_name ?? strings.missing.sign) },
    { label: code, cell: (row) => lookUp(strings.rejectCodes, row.code) },
    { label: message, cell: (row) => make("span", { lang: "en" }, row.message) },
    { label: raw, cell: (row) => make("code", {}, row.raw) },
  ];
  const shown = rejects.slice(0, MOST_REJECTS);
  const { rejectCount, firstRejects } = strings.modelsPage;
  const caption =
    shown.length < rejects.length ? firstRejects(shown.length, rejects.length) : rejectCount(rejects.length);
  return dataTable(shown, columns, { caption, empty: noRejects, document });
}
