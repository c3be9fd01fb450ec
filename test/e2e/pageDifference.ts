import type { Page } from "playwright-core";

/** What a page of the site says, its links leading to routes. */
export interface ExpectedPage {
  title: string;
  /** What stands in `main`. */
  content: string;
  foot: string;
}

/**
 * Returns in words where the shown page differs from what is expected; nothing where it does not. Of a page whose form
 * answers, only its heading is compared: the chart is drawn for the window.
 */
export function pageDifference(page: Page, expected: ExpectedPage): Promise<string> {
  return page.evaluate(({ title, content, foot }) => {
    const shown = document.querySelector("main")?.cloneNode(true) as HTMLElement;
    const drawn = document.createElement("main");
    drawn.innerHTML = content;
    shown.querySelector("h1")?.removeAttribute("tabindex");
    if (document.title !== title) return `the title is ${document.title}`;
    if (document.querySelector("footer")?.textContent !== foot) return "the foot differs";
    const isLive = drawn.querySelector("form.controls") !== null;
    if (isLive && !shown.querySelector("form[data-ready=true]")) return "the form does not answer";
    const [left, right] = [shown, drawn].map((main) => tagsOf(isLive ? main.querySelector("h1") : main));
    const at = left?.findIndex((tag, index) => tag !== right?.[index]) ?? -1;
    if (at !== -1) return `${left?.[at]} but on the site ${right?.[at]}`;
    return left?.length === right?.length ? "" : "the page ends early";

    /** The tags with their attributes in order, and the texts after them. */
    function tagsOf(root: Element | null): string[] {
      const elements = root ? [...root.querySelectorAll("*")] : [];
      for (const element of elements) {
        const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const { name } of attributes) element.removeAttribute(name);
        for (const attribute of attributes) element.setAttributeNode(attribute);
      }
      return root?.innerHTML.split(/(?=<)/) ?? [];
    }
  }, expected);
}
