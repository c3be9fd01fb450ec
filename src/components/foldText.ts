/** Returns text as a search sees it: lower case, without diacritics, `đ` as `d`, blanks as one. */
export function foldText(text: string): string {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replaceAll("đ", "d").replace(/\s+/g, " ").trim();
}
