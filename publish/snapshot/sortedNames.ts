/** Returns whether one of the names, in the order of their code units, begins with `folder`, which ends with a slash. */
export function isAnyBelow(sorted: readonly string[], folder: string): boolean {
  return sorted[countBefore(sorted, (name) => name < folder)]?.startsWith(folder) ?? false;
}

/** Returns whether a name begins with one of the folders, in the order of their code units; none may hold another. */
export function isBelowAny(sorted: readonly string[], name: string): boolean {
  const folder = sorted[countBefore(sorted, (folder) => folder <= name) - 1];
  return folder !== undefined && name.startsWith(folder);
}

/** How many come before the first that is not before: names of a hostile manifest are too many to try them all. */
function countBefore(sorted: readonly string[], isBefore: (name: string) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] ?? "")) low = middle + 1;
    else high = middle;
  }
  return low;
}
