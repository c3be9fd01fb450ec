/** What every page's function takes beside its data. */
export interface PageOptions {
  document: Document;
  /** The way from the page to the root of its language: `.` or `..`. */
  root: string;
  /** The full address of the page as it is now, for what readers take away; the window's unless told. */
  href?: () => string;
}
