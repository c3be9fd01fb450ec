import type { Child } from "../components/element.js";
import { htmlMaker } from "../components/element.js";
import { formatDate } from "../components/format.js";
import { inVietnamese } from "../components/inVietnamese.js";
import type { DistrictProfile, MetricProfile } from "../components/profileRows.js";
import type { AlteredFigure, Changes, DefinitionChange, MetricDefinition, Release } from "../components/release.js";
import type { ReleaseOptions } from "../components/releasedFigure.js";
import {
  addedByMetric,
  addedTable,
  correctedTable,
  coverageTable,
  definitionTable,
  rankTable,
  renamedTable,
  replacedTable,
  withdrawnTable,
} from "../components/releaseTables.js";
import { language, strings } from "../components/strings.js";
import type { PageOptions } from "./pageOptions.js";
import { type PageParts, pageParts } from "./pageParts.js";

export interface ReleasePageData {
  /** Null on a preview. */
  release: Release | null;
  district_profiles: readonly DistrictProfile[];
  metric_profiles: readonly MetricProfile[];
}

/** The files beside the page that hold all changes, from the root of the site. */
export const RELEASE_FILES = { json: "phat-hanh.json", csv: "phat-hanh.csv" } as const;

interface Frame extends ReleaseOptions {
  parts: PageParts;
  data: ReleasePageData;
}

/** One kind of change: its heading, how many there are, and what shows them. */
interface Part {
  id: string;
  title: string;
  count: number;
  draw: () => Child[];
}

/** Returns the page that says which edition this is, and what has changed since the one before it. */
export function releasePage(data: ReleasePageData, options: PageOptions): HTMLElement {
  const words = strings.releasePage;
  const parts = pageParts(options);
  const { release } = data;
  if (release === null) return parts.page(words.title, parts.paragraph(words.preview, "note"));
  const { edition, changes } = release;
  const intro = words.edition(edition.id, formatDate(edition.date));
  if (changes === null) return parts.page(words.title, plain(intro, options), plain(words.first, options));
  const linked = {
    metrics: new Set(data.metric_profiles.map(({ metric_id }) => metric_id)),
    districts: new Set(data.district_profiles.map(({ district_id }) => district_id)),
  };
  const shown = partsOf(changes, { ...options, linked, parts, data }).filter(({ count }) => count > 0);
  const previous = words.previous(changes.before.id, formatDate(changes.before.date));
  return parts.page(
    words.title,
    parts.paragraph(shown.length > 0 ? words.changed : words.same),
    plain(`${intro} ${previous}`, options),
    ...(shown.length > 0 ? [summary(shown, options)] : []),
    ...shown.map(({ id, title, draw }) => parts.section(id, title, ...draw())),
    ...(shown.length > 0 ? [parts.section("tep", words.files, files(options))] : []),
  );
}

/** Not prose: an id may hold what there is a sign. */
function plain(text: string, { document }: PageOptions): HTMLElement {
  return htmlMaker(document)("p", {}, text);
}

function summary(shown: readonly Part[], { document }: PageOptions): HTMLElement {
  const make = htmlMaker(document);
  const items = shown.map(({ id, title, count }) => make("li", {}, make("a", { href: `#${id}` }, title), `: ${count}`));
  return make("ul", { "aria-label": strings.releasePage.counts }, ...items);
}

function files({ document, root, filesRoot }: PageOptions): HTMLElement {
  const make = htmlMaker(document);
  const { csv, json } = strings.releasePage;
  if (filesRoot === null) return make("p", {}, strings.foot.notInFile);
  const siteRoot = filesRoot ?? (language === "vi" ? root : `${root}/..`.replace(/^\.\//, ""));
  const link = (file: string, text: string) => make("a", { href: `${siteRoot}/${file}`, download: true }, text);
  return make("p", {}, link(RELEASE_FILES.csv, csv), ", ", link(RELEASE_FILES.json, json));
}

function partsOf(changes: Changes, frame: Frame): Part[] {
  return [...figureParts(changes, frame), ...cellParts(changes, frame), ...definitionParts(changes, frame)];
}

function figureParts({ figures }: Changes, frame: Frame): Part[] {
  const words = strings.releasePage;
  const { folded } = frame.parts;
  const altered = (kind: AlteredFigure["kind"]) =>
    figures.flatMap((change) => (change.kind === kind ? [change as AlteredFigure] : []));
  const added = figures.flatMap((change) => (change.kind === "added" ? [change] : []));
  const withdrawn = figures.flatMap((change) => (change.kind === "withdrawn" ? [change] : []));
  const part = (id: string, title: string, list: readonly unknown[], draw: Part["draw"]): Part => ({
    id,
    title,
    count: list.length,
    draw,
  });
  const [corrected, annotated, renamed] = [altered("corrected"), altered("annotated"), altered("renamed")];
  return [
    part("sua", words.corrected, corrected, () => [correctedTable(corrected, frame)]),
    part("rut", words.withdrawn, withdrawn, () => [withdrawnTable(withdrawn, frame)]),
    part("doi-ma", words.renamed, renamed, () => [folded(words.rows(renamed.length), renamedTable(renamed, frame))]),
    part("ghi-chu", words.annotated, annotated, () => [
      folded(words.rows(annotated.length), correctedTable(annotated, frame)),
    ]),
    part("them", words.added, added, () => [
      addedByMetric(added, frame),
      folded(words.everyAdded, addedTable(added, frame)),
    ]),
  ];
}

function cellParts({ cells, coverage, metrics }: Changes, frame: Frame): Part[] {
  const words = strings.releasePage;
  const { paragraph } = frame.parts;
  const moved = cells.filter(({ has_moved }) => has_moved);
  const replaced = cells.filter(({ is_replaced }) => is_replaced);
  const gone = metrics.flatMap(({ id, before }) => (before ? [[id, nameOf(before)] as const] : []));
  const known = frame.data.metric_profiles.map(({ metric_id, metric_name }) => [metric_id, metric_name] as const);
  const names = new Map([...gone, ...known]);
  return [
    {
      id: "thu-hang",
      title: words.moved,
      count: moved.length,
      draw: () => [paragraph(words.movedNote), rankTable(moved, frame)],
    },
    {
      id: "so-khac",
      title: words.replaced,
      count: replaced.length,
      draw: () => [paragraph(words.replacedNote), replacedTable(replaced, frame)],
    },
    {
      id: "do-phu",
      title: words.coverage,
      count: coverage.length,
      draw: () => [paragraph(words.coverageNote), coverageTable(coverage, (id) => names.get(id) ?? id, frame)],
    },
  ];
}

function definitionParts(changes: Changes, frame: Frame): Part[] {
  const words = strings.releasePage;
  const { document } = frame;
  const { metrics, districts, sources } = changes;
  const lines = [...modelLines(changes.models), ...shapeLines(changes)];
  const unused = changes.unused_reasons;
  return [
    {
      id: "chi-tieu",
      title: words.metrics,
      count: metrics.length,
      draw: () => [definitionTable(metrics, nameOf, { ...frame, title: words.metrics })],
    },
    {
      id: "don-vi",
      title: words.districts,
      count: districts.length,
      draw: () => [definitionTable(districts, nameOf, { ...frame, title: words.districts })],
    },
    {
      id: "nguon",
      title: words.sources,
      count: sources.length,
      draw: () => [
        definitionTable(sources, ({ title }) => inVietnamese(document, title), { ...frame, title: words.sources }),
      ],
    },
    { id: "mo-hinh", title: words.models, count: lines.length, draw: () => [listOf(lines, document)] },
    {
      id: "ly-do",
      title: words.unusedReasons,
      count: unused.length,
      draw: () => [
        listOf(
          unused.map(({ figure_id, reason }) => `${figure_id}: ${reason}`),
          document,
        ),
      ],
    },
  ];
}

function nameOf({ name_vi, name_en }: Pick<MetricDefinition, "name_vi" | "name_en">): string {
  return language === "vi" ? name_vi : name_en;
}

function modelLines(models: readonly DefinitionChange<{ id: string; layer: string }>[]): string[] {
  const { kinds, model } = strings.releasePage;
  return models.map(({ kind, id }) => `${model(id)}: ${kinds[kind] ?? kind}`);
}

function shapeLines({ shape }: Changes): string[] {
  const { kinds, table, column } = strings.releasePage;
  return shape.map((change) => {
    const name = change.column === null ? table(change.table) : column(change.table, change.column);
    return `${name}: ${kinds[change.kind] ?? change.kind}`;
  });
}

/** A list as it is: what stands in it may be data. */
function listOf(texts: readonly string[], document: Document): HTMLElement {
  const make = htmlMaker(document);
  return make("ul", {}, ...texts.map((text) => make("li", {}, inVietnamese(document, text))));
}
