import { formatInterval, formatQuantity } from "./format.js";

/** What districts are compared with: the city, a median, a cluster; a number or its bounds per year, or once for all. */
export interface Reference {
  label: string;
  points: readonly ReferencePoint[];
  /** Whether it is the median of the districts, which some pictures draw by themselves. */
  isMedian?: boolean;
}

export interface ReferencePoint {
  year: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
}

/** Returns what holds in a year: the point of that year, else the one that is of no year. */
export function referenceOf(reference: Reference | null | undefined, year: number | null): ReferencePoint | null {
  const points = reference?.points.filter(
    (point) => point.value !== null || point.lower !== null || point.upper !== null,
  );
  return points?.find((point) => point.year === year) ?? points?.find((point) => point.year === null) ?? null;
}

/** Returns a reference in words, bounds as bounds: `Trung vị: 84`, `Thành phố: ≥ 12.000`. */
export function referenceText(label: string, point: ReferencePoint, unit: string): string {
  const { value, lower, upper } = point;
  return `${label}: ${value === null ? formatInterval(lower, upper, unit) : formatQuantity(value, unit)}`;
}
