import { describe, expect, it } from "vitest";
import { figureFlags } from "../../src/components/figureFlags.js";
import { pagesNear } from "../../src/components/ledgerPager.js";
import {
  filterLedger,
  type LedgerState,
  ledgerFields,
  pageOfLedger,
  sortLedger,
} from "../../src/components/ledgerState.js";
import { ledgerTable } from "../../src/components/ledgerTable.js";
import { ledgerView } from "../../src/components/ledgerView.js";
import { readPageState, writePageState } from "../../src/components/pageState.js";
import { boundedCase, exactCase, HOSTILE, spanCase, yearsCase } from "./chartCases.js";
import { annualFigure, emptyDocument, literalFigure } from "./literalFigures.js";

const figures = sortLedger([...exactCase, ...boundedCase.slice(1), ...spanCase, ...yearsCase]);

describe("filterLedger(figures, state)", () => {
  it("finds words without diacritics, in any order", () => {
    const found = filterLedger(figures, asked({ q: "gioi dong DA" }));
    expect(found.map((figure) => figure.district_name)).toEqual(["Đống Đa", "Đống Đa"]);
  });

  it("finds a total of several years in each year it touches", () => {
    const found = filterLedger(figures, asked({ district: "dong-da", year: "2019" }));
    expect(found.map((figure) => figure.period_kind)).toEqual(["multi_year"]);
  });

  it("finds bounds by their flag", () => {
    expect(filterLedger(figures, asked({ flag: "bound" })).every((figure) => figure.is_bound)).toBe(true);
    expect(filterLedger(figures, asked({ flag: "bound" })).length).toBeGreaterThan(0);
  });
});

describe("pageOfLedger(figures, state)", () => {
  it("holds every figure on exactly one page", () => {
    const first = pageOfLedger(figures, asked({}), 4);
    const pages = Array.from({ length: first.pageCount }, (_, index) =>
      pageOfLedger(figures, asked({ page: String(index + 1) }), 4),
    );
    expect(pages.flatMap((page) => page.figures)).toEqual(figures);
  });

  it("opens on the page of the figure that the address names", () => {
    const last = figures.at(-1);
    const page = pageOfLedger(figures, asked({ figure: last?.figure_id }), 4);
    expect(page.page).toBe(page.pageCount);
    expect(page.figures).toContain(last);
  });

  it("falls back to the last page when filters leave fewer", () => {
    expect(pageOfLedger(figures, asked({ page: "99" }), 4).page).toBe(pageOfLedger(figures, asked({}), 4).pageCount);
  });
});

describe("ledgerFields(figures)", () => {
  it("round-trips a filtered ledger through its address", () => {
    const fields = ledgerFields(figures);
    const search = "?district=dong-da&year=2019&q=c%C3%B4ng%20nh%C3%A2n";
    const { state, notices } = readPageState(search, fields);
    expect(notices).toEqual([]);
    expect(state).toMatchObject({ district: "dong-da", year: "2019", q: "công nhân", page: "1" });
    expect(writePageState(state, fields)).toBe(search);
  });

  it("tells of an unknown district and shows the ledger all the same", () => {
    const { state, notices } = readPageState("?district=dong-daa", ledgerFields(figures));
    expect(notices.join()).toContain("dong-daa");
    expect(filterLedger(figures, state)).toHaveLength(figures.length);
  });
});

describe("ledgerTable(figures, options)", () => {
  it("gives the rows of the ledger the figure's id and marks the one asked for", () => {
    const selected = exactCase[0]?.figure_id ?? "";
    const table = ledgerTable(exactCase, { caption: "Sổ", document: emptyDocument(), isLedger: true, selected });
    expect([...table.querySelectorAll("tbody tr")].map((row) => row.id)).toEqual(
      exactCase.map((figure) => figure.figure_id),
    );
    expect(table.querySelector("[aria-current=true]")?.id).toBe(selected);
  });

  it("shows a bound as a bound with the words of the source", () => {
    const table = ledgerTable(boundedCase.slice(0, 1), { caption: "Sổ", document: emptyDocument() });
    expect(cellText(table, "value")).toBe("≥ 500 người");
    expect(cellText(table, "source")).toContain("hơn 500");
  });

  it("links a value elsewhere to its row in the ledger", () => {
    const table = ledgerTable(exactCase, { caption: "Sổ", document: emptyDocument(), root: ".." });
    const id = exactCase[0]?.figure_id;
    expect(table.querySelector("[data-column=value] a")?.getAttribute("href")).toBe(
      `../so-lieu.html?figure=${id}#${id}`,
    );
  });

  it("opens a source apart from this page and tells it nothing", () => {
    const link = ledgerTable(exactCase, { caption: "Sổ", document: emptyDocument() }).querySelector(
      "[data-column=source] a",
    );
    expect(link?.getAttribute("target")).toBe("_blank");
    expect(link?.getAttribute("rel")).toBe("noopener noreferrer");
  });

  it("shows hostile words as text and links no address that is not of the web", () => {
    const row = annualFigure("hoan-kiem", 2022, {
      value: 1,
      as_printed: HOSTILE,
      note: HOSTILE,
      source_title: HOSTILE,
      source_url: "javascript:alert(1)",
    });
    const table = ledgerTable([row], { caption: "Sổ", document: emptyDocument() });
    expect(table.querySelector("img")).toBeNull();
    expect(table.querySelector("[data-column=source] a")).toBeNull();
    expect(cellText(table, "source")).toContain(HOSTILE);
  });
});

describe("ledgerView(figures, state)", () => {
  it("leads to its other pages with the filters kept", () => {
    const view = ledgerView(figures, asked({ metric: "excellent-workers" }), {
      document: emptyDocument(),
      pageSize: 4,
    });
    const links = [...view.querySelectorAll("nav a")].map((link) => link.getAttribute("href"));
    expect(links[1]).toBe("./so-lieu.html?metric=excellent-workers&page=2");
  });

  it("says so when nothing matches", () => {
    expect(ledgerView(figures, asked({ q: "zzz" }), { document: emptyDocument() }).textContent).toContain(
      "Không có số liệu",
    );
  });
});

describe("pagesNear(page, pageCount)", () => {
  it("names the first, the last and the pages around one", () => {
    expect(pagesNear(20, 288)).toEqual([1, 18, 19, 20, 21, 22, 288]);
    expect(pagesNear(1, 3)).toEqual([1, 2, 3]);
  });

  it("closes a gap of a single page", () => {
    expect(pagesNear(5, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe("figureFlags(figure)", () => {
  it("is silent about a plain exact figure", () => {
    expect(figureFlags(annualFigure("hoan-kiem", 2022, { value: 1 }))).toEqual([]);
  });

  it("names what a reader must know", () => {
    const figure = literalFigure({
      lower: 5,
      qualifier: "more_than",
      is_mixed: true,
      status: "low_confidence",
      has_conflict: true,
      is_preferred: false,
      is_outside_life: true,
      subset_of: "x",
      target: 20,
    });
    expect(figureFlags(figure).map((flag) => flag.id)).toEqual([
      "outside_life",
      "conflict",
      "low_confidence",
      "bound",
      "mixed",
      "subset",
      "target",
    ]);
  });
});

function asked(parts: Partial<LedgerState>): LedgerState {
  return {
    district: "",
    metric: "",
    source: "",
    year: "",
    level: "",
    status: "",
    flag: "",
    q: "",
    figure: "",
    page: "1",
    ...parts,
  } as LedgerState;
}

function cellText(table: HTMLElement, column: string): string {
  return table.querySelector(`tbody [data-column=${column}]`)?.textContent ?? "";
}
