import type { Cell, Row } from "./database.js";

/** Rows as a table of aligned columns for the terminal; numbers to the right, a missing value as `–`. */
export function printTable(rows: Row[]): string {
  const [first] = rows;
  if (first === undefined) return "(no rows)";
  const names = Object.keys(first);
  const cells = rows.map((row) => names.map((name) => asText(row[name] ?? null)));
  const widths = names.map((name, i) => Math.max(width(name), ...cells.map((row) => width(row[i] ?? ""))));
  const isNumber = names.map((name) => rows.every((row) => row[name] === null || typeof row[name] === "number"));
  const line = (texts: string[]) =>
    texts
      .map((text, i) => (isNumber[i] ? pad(text, widths[i] ?? 0) + text : text + pad(text, widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  return [line(names), widths.map((count) => "─".repeat(count)).join("  "), ...cells.map(line)].join("\n");
}

/** Rows as CSV (RFC 4180); a missing value is an empty cell. */
export function printCsv(rows: Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => (row[name] === null ? "" : asText(row[name] ?? ""))))];
  return lines.map((cells) => cells.map(quoteCell).join(",")).join("\n");
}

function asText(value: Cell): string {
  if (value === null) return "–";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.replaceAll(/\p{Cc}/gu, (control) => (control === "\n" || control === "\t" ? control : "�"));
}

function width(text: string): number {
  return [...text.normalize("NFC")].length;
}

function pad(text: string, count: number): string {
  return " ".repeat(Math.max(0, count - width(text)));
}

function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
