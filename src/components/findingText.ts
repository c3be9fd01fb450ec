import { htmlMaker, type MakeElement } from "./element.js";
import {
  formatLevel,
  formatPeriod,
  formatPublished,
  formatShare,
  formatSigned,
  formatValueWithUnit,
} from "./format.js";
import { phraseAround } from "./inVietnamese.js";
import { ledgerHref } from "./ledgerLink.js";
import { pageHref } from "./pageHref.js";
import type { FindingRow } from "./profileRows.js";
import { strings } from "./strings.js";

export interface FindingOptions {
  document?: Document;
  root?: string;
}

/** What a sentence is made of: words, and nodes in the place of names and numbers. */
interface Frame {
  make: MakeElement;
  root: string;
  /** Keeps a node for later and returns the sign of its place. */
  put(node: Node): string;
}

/**
 * Returns a finding as a list item: one sentence, its numbers linked to their rows in the ledger, its district and
 * metric to their pages. Names are text, whatever they hold. Throws for a template that there is no sentence for.
 */
export function findingSentence(row: FindingRow, options: FindingOptions = {}): HTMLElement {
  const { document = globalThis.document, root = "." } = options;
  const make = htmlMaker(document);
  const nodes: Node[] = [];
  const put = (node: Node) => signOf(nodes.push(node) - 1);
  const sentence = sentenceOf(row, { make, root, put });
  const parts = sentence.split(SIGNS).map((part, index) => (index % 2 === 0 ? part : nodes[placeOf(part)]));
  return make("li", { "data-finding": row.template }, ...parts);
}

function sentenceOf(row: FindingRow, frame: Frame): string {
  const words = strings.findings;
  switch (row.template) {
    case "new_figure":
      return words.newFigure({
        ...wordsOf(row, frame),
        published: formatPublished(row.published, row.published_basis),
      });
    case "change_up":
      return words.changeUp(changeOf(row, frame));
    case "change_down":
      return words.changeDown(changeOf(row, frame));
    case "rank_highest":
      return words.rankHighest({ ...wordsOf(row, frame), count: known(row, "count") });
    case "rank_lowest":
      return words.rankLowest({ ...wordsOf(row, frame), count: known(row, "count") });
    case "silent_districts":
      return words.silentDistricts(
        known(row, "count"),
        known(row, "previous_year"),
        known(row, "year"),
        namesOf(row, frame),
      );
    case "lone_metrics":
      return words.loneMetrics(known(row, "count"), known(row, "other_value"), frame.put(wayToCoverage(frame)));
    case "conflict":
      return words.conflict({ ...wordsOf(row, frame), other: otherOf(row, frame) });
    default:
      throw new Error(`unknown template of finding: ${String(row.template)}`);
  }
}

function wordsOf(row: FindingRow, frame: Frame): { metric: string; district: string; place: string; value: string } {
  const { make, root, put } = frame;
  const [first] = idsOf(row);
  const last = row.template === "conflict" ? first : idsOf(row).at(-1);
  const page = (folder: string, id: string) => pageHref(root, `${folder}/${encodeURIComponent(id)}`);
  const district = known(row, "district_name");
  return {
    metric: put(make("a", { href: page("chi-tieu", known(row, "metric_id")) }, known(row, "metric_name"))),
    district: put(
      row.is_district
        ? make("a", { href: page("quan", known(row, "district_id")) }, district)
        : make("span", {}, district),
    ),
    place: strings.findings.place(levelWords(row), periodWords(row)),
    value: numberLink(row, frame, last),
  };
}

/** The level, empty where the source gives none. */
function levelWords({ level }: FindingRow): string {
  return level === null || level === "unspecified" ? "" : formatLevel(level);
}

/** The period, empty where the sentence names its years. */
function periodWords(row: FindingRow): string {
  if (row.template === "change_up" || row.template === "change_down") return "";
  const { period_start, period_end, year } = row;
  const period = {
    period_kind: known(row, "period_kind"),
    period_start,
    period_end,
    period_basis: known(row, "period_basis"),
  };
  return period_end === null && year !== null ? strings.periods.year(year) : formatPeriod(period);
}

function changeOf(row: FindingRow, frame: Frame) {
  const words = wordsOf(row, frame);
  const years = { year: known(row, "year"), previousYear: known(row, "previous_year") };
  return { ...words, ...years, other: otherOf(row, frame), share: formatSigned(row.change_share, formatShare) };
}

function otherOf(row: FindingRow, frame: Frame): string {
  const ids = idsOf(row);
  const id = row.template === "conflict" ? ids.at(-1) : ids[0];
  return numberLink({ ...row, value: row.other_value, lower: null, upper: null, qualifier: "exact" }, frame, id);
}

function numberLink(row: FindingRow, { make, root, put }: Frame, figure_id: string | undefined): string {
  const { value, lower, upper } = row;
  const text = formatValueWithUnit({
    value,
    lower,
    upper,
    qualifier: known(row, "qualifier"),
    unit: known(row, "unit"),
  });
  if (figure_id === undefined) throw new Error(`missing figure of finding: ${row.finding_id}`);
  const title = row.source_title === null ? null : strings.sourceIs(row.source_title);
  return put(make("a", { href: ledgerHref(figure_id, root), title }, text));
}

function namesOf(row: FindingRow, { make, root, put }: Frame): string {
  const names = known(row, "district_names").split(", ");
  const ids = known(row, "district_ids").split("+");
  const links = ids.map((id, index) =>
    make("a", { href: pageHref(root, `quan/${encodeURIComponent(id)}`) }, names[index] ?? id),
  );
  return links.map(put).join(", ");
}

/** The way to a page that paper does not have. */
function wayToCoverage({ make, root }: Frame): HTMLElement {
  const { seeCoverage, coverage } = strings.findings;
  const link = make("a", { href: pageHref(root, "do-phu") }, coverage);
  return make("span", { class: "screen-only" }, ...phraseAround(seeCoverage, link));
}

function idsOf({ figure_ids }: FindingRow): string[] {
  return figure_ids === null ? [] : figure_ids.split("+");
}

function known<Name extends keyof FindingRow>(row: FindingRow, name: Name): NonNullable<FindingRow[Name]> {
  const value = row[name];
  if (value === null || value === undefined) throw new Error(`missing ${name} of finding: ${row.finding_id}`);
  return value;
}

/** Signs of places in a sentence: characters for private use, which no text of the strings files has. */
const FIRST_SIGN = 0xe100;
const SIGNS = /([\ue100-\ue1ff])/;

function signOf(index: number): string {
  return String.fromCharCode(FIRST_SIGN + index);
}

function placeOf(sign: string): number {
  return sign.charCodeAt(0) - FIRST_SIGN;
}
