import type { ColumnTable } from "./columnTable.js";
import type { CompareData } from "./compareState.js";
import { type DataNames, dataNames, localizeRows } from "./localize.js";
import type { ComparatorRow, CompareFigure } from "./marts.js";
import type { AreaRow, MetricProfile } from "./profileRows.js";

/** The page tables that the compare and trend pages read. */
export interface CompareTables {
  figures: ColumnTable<CompareFigure>;
  comparators: ColumnTable<ComparatorRow>;
  metrics: ColumnTable<MetricProfile>;
  areas: ColumnTable<AreaRow>;
}

/** Returns what the pages choose from, in the current language; the rows of a metric are made when first asked for. */
export function compareData({ figures, comparators, ...tables }: CompareTables): CompareData {
  const [metrics, areas] = [tables.metrics.rows(), tables.areas.rows()];
  const names = dataNames({ areas, metrics });
  return {
    metrics: localizeRows(metrics, names),
    areas: localizeRows(areas, names),
    figuresOf: byMetric(figures, names),
    comparatorsOf: byMetric(comparators, names),
  };
}

function byMetric<Row extends { metric_id: string }>(
  table: ColumnTable<Row>,
  names: DataNames,
): (metric_id: string) => readonly Row[] {
  const known = new Map<string, readonly Row[]>();
  return (metric_id) => {
    const rows = known.get(metric_id) ?? localizeRows(table.rows(...table.rangeOf("metric_id", metric_id)), names);
    known.set(metric_id, rows);
    return rows;
  };
}
