import { formatQuantity, lookUp } from "./format.js";
import type { FigureRow } from "./marts.js";
import { strings } from "./strings.js";

export interface FigureFlag {
  id: string;
  text: string;
  /** The tone of its badge; the words carry the meaning. */
  tone: "warn" | "bad" | null;
}

/** Returns what a reader must know of a figure beside its value, the gravest first; nothing for a plain exact figure. */
export function figureFlags(figure: FigureRow): FigureFlag[] {
  const words = strings.flags;
  const flags: (FigureFlag | null)[] = [
    figure.is_outside_life ? { id: "outside_life", text: words.outside_life, tone: "bad" } : null,
    figure.has_conflict ? conflictFlag(figure) : null,
    figure.status === "normal"
      ? null
      : { id: figure.status, text: lookUp(strings.statuses, figure.status), tone: "warn" },
    figure.is_bound ? { id: "bound", text: lookUp(strings.qualifiers, figure.qualifier), tone: null } : null,
    figure.is_mixed ? { id: "mixed", text: words.mixed, tone: null } : null,
    figure.subset_of ? { id: "subset", text: words.subset, tone: null } : null,
    figure.target === null
      ? null
      : { id: "target", text: words.target(formatQuantity(figure.target, figure.unit)), tone: null },
  ];
  return flags.filter((flag) => flag !== null);
}

function conflictFlag({ is_preferred }: FigureRow): FigureFlag {
  const text = is_preferred ? strings.flags.preferred : strings.flags.notPreferred;
  return { id: "conflict", text, tone: is_preferred ? "warn" : "bad" };
}
