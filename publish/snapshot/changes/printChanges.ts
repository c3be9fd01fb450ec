import type { Changes, DefinitionChange, FigureChange, ReleasedFigure } from "../../../src/components/release.js";
import { isSame } from "./compareEditions.js";

/** How many lines of one kind are printed; the rest is counted. */
const PRINTED = 20;

/** Returns what has changed between two editions as lines for the terminal: a count a kind, then its first lines. */
export function printChanges(changes: Changes): string {
  const { before, after } = changes;
  const title = `changes from ${before.id} (as of ${before.date}) to ${after.id} (as of ${after.date})`;
  const parts = sections(changes).filter(([, lines]) => lines.length > 0);
  const lines = parts.flatMap(([name, all]) => [
    "",
    `${name} (${all.length})`,
    ...all.slice(0, PRINTED).map((line) => `  ${asLine(line)}`),
    ...(all.length > PRINTED ? [`  … and ${all.length - PRINTED} more: --json`] : []),
  ]);
  return [title, ...(isSame(changes) ? ["nothing changed"] : lines)].join("\n");
}

function sections(changes: Changes): [name: string, lines: string[]][] {
  const { figures, cells, coverage, metrics, districts, sources, models, unused_reasons, shape } = changes;
  const ofKind = (kind: FigureChange["kind"]) => figures.filter((change) => change.kind === kind).map(printFigure);
  return [
    ["figures corrected", ofKind("corrected")],
    ["figures withdrawn", ofKind("withdrawn")],
    ["figures renamed", ofKind("renamed")],
    ["figures with another remark", ofKind("annotated")],
    ["figures added", ofKind("added")],
    ["ranks moved", cells.filter(({ has_moved }) => has_moved).map(printRank)],
    ["another figure stands", cells.filter(({ is_replaced }) => is_replaced).map(printReplaced)],
    ["metrics", metrics.map(printDefinition)],
    ["districts", districts.map(printDefinition)],
    ["sources", sources.map(printDefinition)],
    ["coverage", coverage.map((row) => `${row.metric_id}, ${row.district_id}, ${row.year}: ${states(row)}`)],
    ["models", models.map(printDefinition)],
    ["tables", shape.map(({ kind, table, column }) => `${kind} ${column === null ? table : `${table}.${column}`}`)],
    [
      "reasons for what has not changed",
      unused_reasons.map((row) => `${row.correction_id}: ${row.figure_id}: ${row.reason}`),
    ],
  ];
}

function printFigure({ kind, before, after, columns, reasons }: FigureChange): string {
  const figure = after ?? before;
  const id = kind === "renamed" ? `${before.figure_id} → ${after.figure_id}` : figure.figure_id;
  if (kind === "added") return `${id}: ${placeOf(figure)}: ${figure.as_printed}`;
  const silence = kind === "renamed" ? "nothing else changed" : "no reason given";
  const why = reasons.length > 0 ? reasons.map(({ reason }) => reason).join("; ") : silence;
  const differences = columns.map((column) => `${column} ${cellOf(before, column)} → ${cellOf(after, column)}`);
  const what = kind === "withdrawn" ? [before.as_printed] : differences;
  return `${id}: ${[placeOf(figure), ...what].join("; ")} (${why})`;
}

function placeOf({ metric_id, district_id, level, period_start, period_end }: ReleasedFigure): string {
  return `${metric_id}, ${district_id}, ${level}, ${period_start ?? "?"}..${period_end ?? "?"}`;
}

function cellOf(figure: ReleasedFigure | null, column: string): string {
  const cells = new Map<string, unknown>(Object.entries(figure ?? {}));
  return String(cells.get(column) ?? "–");
}

function printRank(cell: Changes["cells"][number]): string {
  const { metric_id, district_id, level, year, rank_before, rank_after, peers_before, peers_after } = cell;
  const move = `${rankOf(rank_before, peers_before)} → ${rankOf(rank_after, peers_after)}`;
  return `${metric_id}, ${district_id}, ${level}, ${year}: ${move}`;
}

function rankOf(rank: number | null, peers: number | null): string {
  if (peers === null) return "no rank";
  return rank === null ? `undetermined of ${peers}` : `${rank} of ${peers}`;
}

function printReplaced({ metric_id, district_id, level, year, before, after }: Changes["cells"][number]): string {
  return `${metric_id}, ${district_id}, ${level}, ${year}: ${before.figure_id} → ${after.figure_id}`;
}

function printDefinition({ kind, id, columns }: DefinitionChange<object>): string {
  return columns.length > 0 ? `${kind} ${id}: ${columns.join(", ")}` : `${kind} ${id}`;
}

function states({ kind, state_before, state_after }: Changes["coverage"][number]): string {
  return `${kind}, ${state_before} → ${state_after}`;
}

/** Data may hold what a terminal would obey. */
function asLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "�");
}
