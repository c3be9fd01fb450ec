/** Returns the ids of a list joined by commas. */
export function asList(text: string): string[] {
  return text
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}
