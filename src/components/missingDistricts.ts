import { groups } from "d3";
import { htmlMaker } from "./element.js";
import { formatLevel, formatPeriod } from "./format.js";
import type { FigureRow } from "./marts.js";
import { strings } from "./strings.js";

export interface MissingDistrict {
  district_id: string;
  district_name: string;
  reason: string;
}

/**
 * Returns the chosen districts that nothing is shown of, each with the reason: no figure at all, or figures of another
 * level or period only. `known` are all figures of the metric, `shown` those on screen.
 */
export function missingDistricts(
  chosen: readonly { district_id: string; district_name: string }[],
  known: readonly FigureRow[],
  shown: readonly FigureRow[],
): MissingDistrict[] {
  const present = new Set(shown.map((figure) => figure.district_id));
  return chosen
    .filter(({ district_id }) => !present.has(district_id))
    .map(({ district_id, district_name }) => {
      const others = known.filter((figure) => figure.district_id === district_id);
      return { district_id, district_name, reason: reasonOf(others) };
    });
}

/** Returns the missing districts as a list, each as a dash with its reason; null when none is missing. */
export function missingList(
  missing: readonly MissingDistrict[],
  { document }: { document: Document },
): HTMLElement | null {
  const make = htmlMaker(document);
  if (missing.length === 0) return null;
  const items = groups(missing, (row) => row.reason).map(([reason, rows]) => {
    const names = rows.map((row) => row.district_name).join(", ");
    return make("li", {}, make("strong", {}, names), ` ${strings.missing.sign} ${reason}`);
  });
  return make(
    "div",
    { class: "missing" },
    make("ul", { "aria-label": strings.missing.noFigure }, ...items),
    make("p", { class: "muted" }, strings.missing.notZero),
  );
}

function reasonOf(others: readonly FigureRow[]): string {
  if (others.length === 0) return strings.missing.noFigure;
  const kinds = groups(others, (figure) => `${formatPeriod(figure)}, ${formatLevel(figure.level)}`).map(
    ([text]) => text,
  );
  const first = kinds.slice(0, 2).map(strings.missing.ofPeriod).join("; ");
  return strings.missing.only(first, kinds.length - 2);
}
