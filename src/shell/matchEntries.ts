import { foldText } from "../components/foldText.js";

/**
 * One thing that the search finds: where it leads (from the root of its language), its name, what is shown beside the
 * name, and other names, which count like the first.
 */
export type SearchEntry = [path: string, label: string, detail: string, names: string];

/** An entry with its words as a search sees them. */
export interface FoldedEntry {
  path: string;
  label: string;
  detail: string;
  nameWords: string[];
  allWords: string[];
}

/** Returns entries in their order, ready to be searched. */
export function foldEntries(entries: readonly SearchEntry[]): FoldedEntry[] {
  return entries.map(([path, label, detail, names]) => {
    const nameWords = splitWords(`${label} ${names}`);
    return { path, label, detail, nameWords, allWords: [...nameWords, ...splitWords(detail)] };
  });
}

/**
 * Returns the entries in which every typed word begins a word, in any order and with or without marks; those whose names
 * alone hold them all come first, each part in the order of the entries. Nothing typed finds nothing.
 */
export function matchEntries(query: string, entries: readonly FoldedEntry[]): FoldedEntry[] {
  const typed = splitWords(query);
  if (typed.length === 0) return [];
  const found = entries.filter(({ allWords }) => holdsAll(allWords, typed));
  const isNamed = ({ nameWords }: FoldedEntry) => holdsAll(nameWords, typed);
  return [...found.filter(isNamed), ...found.filter((entry) => !isNamed(entry))];
}

function splitWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function holdsAll(words: readonly string[], typed: readonly string[]): boolean {
  return typed.every((start) => words.some((word) => word.startsWith(start)));
}
