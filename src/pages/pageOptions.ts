/** What every page's function takes beside its data. */
export interface PageOptions {
  document: Document;
  /** The way from the page to the root of its language: `.` or `..`. */
  root: string;
}
