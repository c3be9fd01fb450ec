import { foldText } from "./foldText.js";

/** Returns a file name in plain letters: `cong-nhan-gioi_2026-11-24.csv`. A part without any such letter is left out. */
export function fileName(parts: readonly string[], extension: string): string {
  const slugs = parts.map(asSlug).filter((slug) => slug !== "");
  return `${slugs.join("_") || "kho"}.${extension}`;
}

function asSlug(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}
