import fs from "node:fs";
import path from "node:path";
import { type CsvColumn, figuresCsv } from "../src/components/figuresCsv.js";
import type { Changes, FigureChange, Release, ReleasedFigure } from "../src/components/release.js";
import { RELEASE_FILES } from "../src/pages/releasePage.js";

/** Writes the files that the page of an edition leads to: all changes, and those of figures as a table. */
export function writeReleaseFiles(site: string, release: Release | null): void {
  if (!release?.changes) return;
  const { changes } = release;
  fs.writeFileSync(path.join(site, RELEASE_FILES.json), `${JSON.stringify(changes, null, 1)}\n`);
  fs.writeFileSync(path.join(site, RELEASE_FILES.csv), changesCsv(changes));
}

interface ChangedCell {
  change: FigureChange;
  /** The column that differs; empty for a figure that is new or gone as a whole. */
  column: keyof ReleasedFigure | "";
}

/** One row a changed column; a figure that is new or gone is one row with its printed words. */
function changesCsv({ figures }: Changes): string {
  const rows = figures.flatMap((change): ChangedCell[] => {
    const columns = change.columns as (keyof ReleasedFigure)[];
    return columns.length > 0 ? columns.map((column) => ({ change, column })) : [{ change, column: "" }];
  });
  return figuresCsv(rows, COLUMNS);
}

const COLUMNS: readonly CsvColumn<ChangedCell>[] = [
  { name: "change", cell: ({ change }) => change.kind },
  { name: "figure_id", cell: ({ change }) => figureOf(change).figure_id },
  { name: "previous_figure_id", cell: ({ change }) => change.before?.figure_id ?? null },
  { name: "district_id", cell: ({ change }) => figureOf(change).district_id },
  { name: "metric_id", cell: ({ change }) => figureOf(change).metric_id },
  { name: "level", cell: ({ change }) => figureOf(change).level },
  { name: "period_start", cell: ({ change }) => figureOf(change).period_start },
  { name: "period_end", cell: ({ change }) => figureOf(change).period_end },
  { name: "column", cell: ({ column }) => column },
  { name: "before", cell: ({ change, column }) => change.before?.[column || "as_printed"] ?? null },
  { name: "after", cell: ({ change, column }) => change.after?.[column || "as_printed"] ?? null },
  { name: "reasons", cell: ({ change }) => change.reasons.map(({ reason }) => reason).join("; ") },
];

function figureOf(change: FigureChange): ReleasedFigure {
  return change.after ?? change.before;
}
