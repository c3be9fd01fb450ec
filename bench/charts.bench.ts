/**
 * Measures the processor time that the charts of the compare page take to draw, as a rough guide: in Node, whose document
 * is slower than a browser's and lays nothing out.
 *
 *   node --import tsx bench/charts.bench.ts [runs]
 */
import { compareChart } from "../src/components/compareChart.js";
import { valueTileMap } from "../src/components/valueTileMap.js";
import { crowdFigures, DISTRICTS } from "../test/components/crowdCases.js";
import { emptyDocument } from "../test/components/literalFigures.js";
import { printTable } from "../warehouse/printTable.js";
import { printSpread, spreadOf } from "./spread.js";

const runs = Number(process.argv[2] ?? 60);
const document = emptyDocument();
const years = (count: number) => Array.from({ length: count }, (_, index) => 2025 - count + index);
const draw = (count: number, width: number) => {
  const figures = crowdFigures(years(count));
  return () => compareChart(figures, { width, document });
};
const tiles = crowdFigures([2024]);

const charts: Record<string, () => Element> = {
  "swarm, 30 districts": draw(1, 328),
  "dumbbells, 30 districts × 2 years": draw(2, 328),
  "lines, 30 districts × 12 years": draw(12, 328),
  "lines, 30 districts × 12 years, wide": draw(12, 720),
  "tile map, 30 districts": () => valueTileMap(DISTRICTS, tiles, { width: 328, label: "", document }),
};

console.log(
  printTable(Object.entries(charts).map(([chart, run]) => ({ chart, "ms, median (least–most)": timeOf(run) }))),
);

/** The second half of the runs, after the engine has seen the code often enough to compile it. */
function timeOf(run: () => Element): string {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage().user;
    run();
    return (process.cpuUsage().user - start) / 1000;
  });
  return printSpread(spreadOf(times.slice(runs / 2)), { digits: 1 });
}
