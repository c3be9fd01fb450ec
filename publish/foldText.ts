/** Returns the text in lower case without diacritics, as people type it in a hurry: `Đống Đa` becomes `dong da`. */
export function foldText(text: string): string {
  return foldMarks(text).replaceAll("đ", "d");
}

/** Returns the text in lower case without combining marks but with its `đ`, which is a letter and carries no mark. */
export function foldMarks(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
