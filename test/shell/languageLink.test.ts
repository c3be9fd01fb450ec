import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { headerHtml } from "../../publish/headerHtml.js";
import { attachLanguageLink } from "../../src/shell/languageLink.js";

describe("attachLanguageLink(document, window)", () => {
  it("takes on what the page shows, also after a change that fires no event", () => {
    const { document, window, Event } = parseHTML(`<html><body>${headerHtml("/so-sanh")}</body></html>`);
    const location = { search: "?metric=members", hash: "" };
    const here = { location, addEventListener: window.addEventListener.bind(window) };
    attachLanguageLink(document as unknown as Document, here as unknown as Window);
    const link = document.querySelector(".language-link");
    expect(link?.getAttribute("href")).toBe("./en/so-sanh.html?metric=members");

    Object.assign(location, { search: "?metric=unions&districts=a,b", hash: "#bang" });
    link?.dispatchEvent(new Event("pointerdown"));
    expect(link?.getAttribute("href")).toBe("./en/so-sanh.html?metric=unions&districts=a,b#bang");
  });

  it("leaves a page without the link alone", () => {
    const { document, window } = parseHTML("<html><body></body></html>");
    expect(() => attachLanguageLink(document as unknown as Document, window as unknown as Window)).not.toThrow();
  });
});
