import { formatQuantity, formatSigned } from "./format.js";
import { strings } from "./strings.js";
import type { Change } from "./valueInterval.js";

/**
 * Returns a change in units; its least where bounds hide the amount; "không phân định" where they hide its direction too.
 */
export function changeWords(row: Change): string {
  if (row.change !== null) {
    const unit = row.unit === "percent" ? strings.percentPoints : "";
    return `${formatSigned(row.change, (value) => formatQuantity(value, unit ? "" : row.unit))}${unit}`;
  }
  const words = strings.changeDirections;
  const { change_direction, change_lower, change_upper, unit } = row;
  if (change_direction === "up" && change_lower) return words.up(formatQuantity(change_lower, unit));
  if (change_direction === "down" && change_upper) return words.down(formatQuantity(-change_upper, unit));
  return change_direction === "same" ? words.same : strings.undetermined;
}
