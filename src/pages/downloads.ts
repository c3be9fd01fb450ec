import { dataTable } from "../components/dataTable.js";
import { dataTableNames, dataTableText } from "../components/dataTables.js";
import { htmlMaker } from "../components/element.js";
import { strings } from "../components/strings.js";
import type { ModelDoc } from "../components/warehouseRows.js";
import type { PageOptions } from "./pageOptions.js";
import { pageParts } from "./pageParts.js";

/** Returns the section that leads to all data, or nothing where no data package stands beside the pages. */
export function downloads(models: readonly ModelDoc[], options: PageOptions): HTMLElement | null {
  const { document, dataPackage } = options;
  if (!dataPackage) return null;
  const make = htmlMaker(document);
  const { section, paragraph, folded } = pageParts(options);
  const words = strings.downloads;
  const link = (href: string, text: string) => make("a", { href }, text);
  const file = (name: string, ending: string) => link(`${dataPackage.folder}/${name}.${ending}`, ending);
  const table = dataTable(
    dataTableNames(models),
    [
      { label: words.table, isHeader: true, cell: (name) => make("code", {}, name) },
      { label: words.files, cell: (name) => make("span", {}, file(name, "csv"), " ", file(name, "parquet")) },
      { label: words.holds, cell: dataTableText },
    ],
    { caption: words.tables, document },
  );
  return section(
    "tai-du-lieu",
    words.title,
    paragraph(words.text),
    make(
      "p",
      {},
      make("a", { href: dataPackage.zip, download: true }, words.zip),
      " · ",
      link(`${dataPackage.folder}/README.txt`, words.readMe),
      " · ",
      link(`${dataPackage.folder}/datapackage.json`, words.descriptor),
    ),
    folded(words.tables, table),
  );
}
