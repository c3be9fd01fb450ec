import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../src/components/marts.js";
import { ledgerPage, liveLedger } from "../../src/pages/ledgerPage.js";
import { boundedCase, exactCase, HOSTILE, hasHostileMarkup, spanCase } from "../components/chartCases.js";
import { annualFigure, emptyDocument } from "../components/literalFigures.js";
import { choose, fakeWindow } from "./fakeWindow.js";
import { inLanguage } from "./inLanguage.js";

const figures = [...exactCase, ...boundedCase.slice(1), ...spanCase];
const many = Array.from({ length: 120 }, (_, index) => annualFigure("hoan-kiem", 1900 + index, { value: index }));

describe("ledgerPage(data, options)", () => {
  it("shows the first page of all figures, and how many there are", () => {
    const page = render(many);
    expect(page.querySelectorAll("[data-view] tbody tr")).toHaveLength(50);
    expect(page.querySelector("caption")?.textContent).toBe("120 số liệu, đang xem từ 1 đến 50");
    expect(page.querySelectorAll("nav a")).toHaveLength(3);
  });

  it("stands without a script and says what needs one", () => {
    const page = render(figures);
    expect(page.querySelector("noscript")?.textContent).toContain("cần JavaScript");
    expect(page.querySelector("form.controls")?.hasAttribute("data-ready")).toBe(false);
  });

  it("is English in English", () => {
    const page = inLanguage("en", () => render(figures));
    expect(page.querySelector("h1")?.textContent).toBe("Ledger of figures");
    expect(page.querySelector("caption")?.textContent).toContain("7 figures");
  });

  it("shows hostile words as text", () => {
    const page = render([annualFigure("hoan-kiem", 2022, { value: 1, as_printed: HOSTILE, note: HOSTILE })]);
    expect(page.querySelector("q")?.textContent).toBe(HOSTILE);
    expect(hasHostileMarkup(page)).toBe(false);
  });
});

describe("liveLedger(page, data, options)", () => {
  it("opens on the filters of the address and says that it is ready", () => {
    const { page } = live("?district=dong-da");
    expect(page.querySelectorAll("[data-view] tbody tr")).toHaveLength(2);
    expect(page.querySelector("form")?.dataset.ready).toBe("true");
  });

  it("keeps the rows that are written when the address asks for nothing else", () => {
    const { page, rows } = live("");
    expect(rows.length).toBeGreaterThan(0);
    expect([...page.querySelectorAll("[data-view] tbody tr")]).toEqual(rows);
    expect(page.querySelector("form")?.dataset.ready).toBe("true");
    choose(page, "#ledger-district", "dong-da");
    choose(page, "#ledger-district", "");
    const again = [...page.querySelectorAll("[data-view] tbody tr")];
    expect(again.map((row) => row.outerHTML)).toEqual(rows.map((row) => row.outerHTML));
    expect(again[0]).not.toBe(rows[0]);
  });

  it("marks the row that the address names and brings it into sight", () => {
    const figure = spanCase[0] as FigureRow;
    const { page, sought } = live(`?figure=${figure.figure_id}`);
    const row = page.querySelector("tr[aria-current=true]");
    expect(row?.getAttribute("data-figure")).toBe(figure.figure_id);
    expect(sought).toEqual([figure.figure_id]);
  });

  it("filters by a choice and writes it into the address", () => {
    const { page, addresses } = live("");
    choose(page, "#ledger-district", "dong-da");
    expect(page.querySelectorAll("[data-view] tbody tr")).toHaveLength(2);
    expect(addresses).toEqual(["/so-lieu?district=dong-da"]);
  });
});

function render(rows: readonly FigureRow[]): HTMLElement {
  return ledgerPage({ figures: rows }, { document: emptyDocument(), root: "." });
}

interface Live {
  page: HTMLElement;
  /** The rows that were written before the page came alive. */
  rows: Element[];
  addresses: string[];
  sought: (string | null)[];
}

function live(search: string): Live {
  const document = emptyDocument();
  const page = ledgerPage({ figures }, { document, root: "." });
  const rows = [...page.querySelectorAll("[data-view] tbody tr")];
  const sought: (string | null)[] = [];
  const { prototype } = (document.defaultView as Window & typeof globalThis).HTMLElement;
  prototype.scrollIntoView = function scrollIntoView(this: HTMLElement) {
    sought.push(this.getAttribute("data-figure"));
  };
  const { window, addresses } = fakeWindow(document, "/so-lieu", search);
  liveLedger(page, { figures }, { document, root: ".", window });
  return { page, rows, addresses, sought };
}
