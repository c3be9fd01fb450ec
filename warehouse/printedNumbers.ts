/**
 * Reads the numbers in a printed phrase by the grammar of the source's language.
 *
 * Vietnamese (`vi`): dots group thousands, a comma is the decimal mark, and a scale word multiplies
 * (`3.015 triệu` → 3 015 000 000). `hàng chục tỷ` (tens of billions) gives both ends of the order of magnitude.
 * English (`en`): commas group, a dot is the decimal mark (`5,000` → 5000).
 * Other languages: every reading of the digits that is possible.
 *
 * Returns the numbers in the order printed, in base units (VND, people, per cent as printed).
 */
export function readPrintedNumbers(text: string, language: string): number[] {
  const phrase = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\u00a0/g, " ");
  if (language === "vi") return readVietnamese(phrase);
  if (language === "en") return readEnglish(phrase);
  return readAnyReading(phrase);
}

/** One number as printed, without scale word. NaN when the digits are not a number. */
export function parseNumber(digits: string, language: "vi" | "en"): number {
  const [group, decimal] = language === "vi" ? [".", ","] : [",", "."];
  const isGrouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`).test(digits);
  const plain = isGrouped ? digits.replaceAll(group, "") : digits;
  const isForeignDecimal = !isGrouped && /^\d+[.,]\d+$/.test(plain);
  return Number(isForeignDecimal ? plain.replace(",", ".") : plain.replace(decimal, "."));
}

const NUMBER = "\\d+(?:[.,]\\d+)*";

const VIETNAMESE_SCALES: Record<string, number> = {
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const ENGLISH_SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const VIETNAMESE_WORDS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

function readVietnamese(phrase: string): number[] {
  const scale = Object.keys(VIETNAMESE_SCALES).join("|");
  const numbers = scaledNumbers(phrase, "vi", VIETNAMESE_SCALES);
  for (const [, words] of phrase.matchAll(new RegExp(`hàng ((?:(?:${scale})(?=\\s|$)\\s*)+)`, "gu"))) {
    const order = product(words ?? "", VIETNAMESE_SCALES);
    numbers.push(order, order * 10);
  }
  return /\d/.test(phrase) || numbers.length > 0 ? numbers : numberWords(phrase);
}

function readEnglish(phrase: string): number[] {
  return scaledNumbers(phrase, "en", ENGLISH_SCALES);
}

function scaledNumbers(phrase: string, language: "vi" | "en", scales: Record<string, number>): number[] {
  const scale = Object.keys(scales).join("|");
  const pattern = new RegExp(`(${NUMBER})((?:\\s*(?:${scale})(?![\\p{L}\\p{M}]))*)`, "gu");
  return [...phrase.matchAll(pattern)]
    .map(([, digits, words]) => parseNumber(digits ?? "", language) * product(words ?? "", scales))
    .filter((number) => Number.isFinite(number));
}

function product(words: string, scales: Record<string, number>): number {
  return words
    .trim()
    .split(/\s+/u)
    .reduce((total, word) => total * (scales[word] ?? 1), 1);
}

function numberWords(phrase: string): number[] {
  return phrase
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => VIETNAMESE_WORDS.indexOf(word))
    .filter((number) => number >= 0);
}

function readAnyReading(phrase: string): number[] {
  const groups = [...phrase.matchAll(/\d+(?:[.,'\s]\d+)*/gu)].map(([digits]) => digits);
  const readings = groups.flatMap((digits) => [
    Number(digits.replace(/[^\d]/gu, "")),
    ...digits.split(/\s+/u).flatMap((part) => [parseNumber(part, "vi"), parseNumber(part, "en")]),
  ]);
  return [...new Set(readings)].filter((number) => Number.isFinite(number));
}
