/** What every page's function takes beside its data. */
export interface PageOptions {
  document: Document;
  /** The way from the page to the root of its language: `.` or `..`. */
  root: string;
  /** The ways from the page to the folder of the data package and to its zip; missing where there is none. */
  dataPackage?: { folder: string; zip: string } | undefined;
  /** The way to the files at the root of the site, where it is not the pages' own; null where nothing leads to them. */
  filesRoot?: string | null;
  /** The full address of the page as it is now, for what readers take away; the window's unless told. */
  href?: () => string;
}
