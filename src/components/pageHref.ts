/** Returns the file of a page by its path from the site's root: `/` is `index.html`, `/so-sanh` is `so-sanh.html`. */
export function pageFile(page: string): string {
  const path = page.replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : `${path}.html`;
}

/** Returns the path of a page by its file: `/` for `index.html`, `/en/so-sanh` for `en/so-sanh.html`. */
export function pagePath(file: string): string {
  return `/${file.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1")}`;
}

/**
 * Returns the relative address of a page: `../so-lieu.html?flag=bound` for `/so-lieu?flag=bound` and the root `..`. It
 * names the file, which every host serves; one that serves `/so-lieu` too keeps links of that form alive. Inside the
 * single file, whose roots are `#` and `#/en`, a page is named by its path: `#/so-lieu?flag=bound`.
 */
export function pageHref(root: string, page: string): string {
  if (root.startsWith("#")) return `${root}/${page.replace(/^\//, "")}`;
  const end = page.search(/[?#]/);
  const path = end < 0 ? page : page.slice(0, end);
  return `${root}/${pageFile(path)}${page.slice(path.length)}`;
}
