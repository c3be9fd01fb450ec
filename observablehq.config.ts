import { headerHtml } from "./publish/headerHtml.js";
import { readDistrictPages, readMetricPages } from "./publish/sitePages.js";
import { strings } from "./src/components/strings.js";

/** The source root, relative to the folder that Framework runs in. */
const source = "src";

/** Grows with the English pages; a link to what is not there fails the build. */
const LANGUAGES_BUILT = ["vi"] as const;

const districts = readDistrictPages(source);
const metrics = readMetricPages(source);
const title = "Kho số liệu LĐLĐ Hà Nội";
const isMenuOpen = false;

export default {
  root: source,
  output: "dist",
  title,
  header: ({ path }: { path: string }) => headerHtml(path, { languages: LANGUAGES_BUILT }),
  head: `<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="stylesheet" href="/fonts/fonts.css">
<meta name="color-scheme" content="light dark">`,
  footer:
    "Số liệu do các nguồn công bố; mỗi con số dẫn về đúng câu đã nêu nó. Không có số liệu không có nghĩa là bằng không.",
  style: "style.css",
  globalStylesheets: [],
  pager: false,
  toc: { label: strings.nav.onThisPage },
  pages: [
    { name: strings.nav.overview, path: "/" },
    { name: strings.nav.compare, path: "/so-sanh" },
    { name: strings.nav.trends, path: "/xu-huong" },
    { name: "Số liệu", path: "/so-lieu" },
    { name: "Mô hình", path: "/mo-hinh" },
    { name: strings.nav.about, path: "/gioi-thieu" },
    { name: "Quận", open: isMenuOpen, pages: menuOf(districts.filter((page) => page.isUrban)) },
    { name: "Huyện, thị xã", open: isMenuOpen, pages: menuOf(districts.filter((page) => !page.isUrban)) },
  ],
  dynamicPaths: [...districts, ...metrics].map((page) => page.path),
};

function menuOf(pages: { title: string; path: string }[]): { name: string; path: string }[] {
  return pages.map(({ title, path }) => ({ name: title, path }));
}
