/** English words that no Vietnamese word is without its marks: where one stands in Vietnamese text, it was forgotten. */
const WORDS = `search toggle sidebar contents previous next page pages result results copy copied code loading built with
close open home note warning tip caution draft the of and for from this that which figure figures district districts
metric metrics source sources year years level value chart table download share compare select filter choose show hide
more less rank median total period unit figure undetermined missing skip menu language about link embed citation city
cluster change index member members union unions federation initiative initiatives worker workers error failed`;

const ENGLISH = new RegExp(`(?<!\\p{L})(?:${WORDS.trim().split(/\s+/).join("|")})(?!\\p{L})`, "iu");

/** Proper names and words of the sources that keep their marks in English text, the longer first. */
const KEPT = ["Xem trang này bằng tiếng Việt", "Tiếng Việt", "Bắc Từ Liêm", "Nam Từ Liêm", "Từ Liêm"];

/** Letters with the marks of Vietnamese. */
const VIETNAMESE = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/i;

/** Tells whether a text holds a word that is English and not Vietnamese. */
export function hasEnglish(text: string): boolean {
  return ENGLISH.test(text);
}

/** Tells whether a text holds a Vietnamese letter outside the names that English text keeps. */
export function hasVietnamese(text: string): boolean {
  return VIETNAMESE.test(KEPT.reduce((rest, name) => rest.replaceAll(name, ""), text));
}
