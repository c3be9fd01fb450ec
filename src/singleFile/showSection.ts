/** Brings an element into sight and moves the reader there. Returns false where the document has none of that id. */
export function showSection(document: Document, id: string): boolean {
  const section = id === "" ? null : document.getElementById(id);
  if (!section) return false;
  section.scrollIntoView();
  moveFocus(section);
  return true;
}

/** Moves the reader to the heading of a page that was put in the place of another, so that it is read out. */
export function showHeading(document: Document): void {
  const heading = document.querySelector<HTMLElement>("main h1");
  if (heading) moveFocus(heading);
}

function moveFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (element.ownerDocument.activeElement === element) return;
  element.setAttribute("tabindex", "-1");
  element.focus({ preventScroll: true });
}
