/**
 * Keeps what a page shows when its language is switched: the link to the other language takes on the page's query
 * string and section. A page that changes its address by script fires no event, so the link asks when it is about to be
 * used.
 */
export function attachLanguageLink(document: Document, window: Window): void {
  const link = document.querySelector<HTMLAnchorElement>("a.language-link");
  const plain = link?.getAttribute("href");
  if (!link || !plain) return;
  const follow = () => link.setAttribute("href", plain + window.location.search + window.location.hash);
  for (const name of ["pointerover", "pointerdown", "focus", "click"]) link.addEventListener(name, follow);
  for (const name of ["popstate", "hashchange"]) window.addEventListener(name, follow);
  document.addEventListener("input", () => window.setTimeout(follow));
  follow();
}
