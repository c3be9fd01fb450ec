import { headerHtml } from "./publish/headerHtml.js";
import { mainPages, readDistrictPages, readMetricPages } from "./publish/menuPages.js";
import { strings } from "./src/components/strings.js";

/** The source root, relative to the folder that Framework runs in. */
const source = "src";

/** Framework makes the Vietnamese pages; the English ones are drawn into their shells at build. */
const PREVIEWED = ["vi"] as const;

const districts = readDistrictPages(source);
const metrics = readMetricPages(source);
const { shell } = strings;
const isMenuOpen = false;

export default {
  root: source,
  output: "dist",
  title: shell.title,
  header: ({ path }: { path: string }) => headerHtml(path, { languages: PREVIEWED }),
  head: `<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="stylesheet" href="/fonts/fonts.css">
<meta name="color-scheme" content="light dark">`,
  footer: shell.footer,
  style: "style.css",
  globalStylesheets: [],
  pager: false,
  preserveExtension: true,
  preserveIndex: true,
  toc: { label: shell.onThisPage },
  pages: [
    ...menuOf(mainPages()),
    { name: shell.urbanDistricts, open: isMenuOpen, pages: menuOf(districts.filter((page) => page.isUrban)) },
    { name: shell.ruralDistricts, open: isMenuOpen, pages: menuOf(districts.filter((page) => !page.isUrban)) },
  ],
  dynamicPaths: [districts, metrics].flatMap(([first]) => (first ? [first.path] : [])),
};

function menuOf(pages: { title: string; path: string }[]): { name: string; path: string }[] {
  return pages.map(({ title, path }) => ({ name: title, path }));
}
