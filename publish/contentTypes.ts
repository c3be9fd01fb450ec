import path from "node:path";

const UTF8 = "; charset=utf-8";

/** What a host calls each kind of file; a browser takes a script or a style sheet under its right name only. */
const TYPES: Record<string, string> = {
  ".arrow": "application/vnd.apache.arrow.file",
  ".css": `text/css${UTF8}`,
  ".csv": `text/csv${UTF8}`,
  ".html": `text/html${UTF8}`,
  ".ico": "image/x-icon",
  ".js": `text/javascript${UTF8}`,
  ".json": "application/json",
  ".parquet": "application/vnd.apache.parquet",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": `text/plain${UTF8}`,
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": `application/xml${UTF8}`,
  ".zip": "application/zip",
};

/** Files that are packed already. */
const PACKED = new Set([".woff2", ".parquet", ".pdf", ".png", ".xlsx", ".zip"]);

/** Returns the type of a file by its name. A name without extension (`SHA256SUMS`) is one of plain text. */
export function contentType(file: string): string {
  const extension = path.extname(file);
  return TYPES[extension] ?? (extension === "" ? `text/plain${UTF8}` : "application/octet-stream");
}

/** Returns whether packing makes a file smaller. */
export function isPackable(file: string): boolean {
  return !PACKED.has(path.extname(file));
}
