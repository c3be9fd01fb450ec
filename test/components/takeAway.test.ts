import { afterEach, describe, expect, it } from "vitest";
import { setLanguage } from "../../src/components/strings.js";
import { type TakeAwayOptions, takeAwayBar } from "../../src/components/takeAway.js";
import { takeFile } from "../../src/components/takeAwayFiles.js";
import { exactCase, HOSTILE, hasHostileMarkup } from "./chartCases.js";
import { drawnChart, markup } from "./drawnChart.js";
import { emptyDocument } from "./literalFigures.js";

const ADDRESS = "https://example.org/so-sanh?metric=excellent-workers";

function subject(changes: Partial<TakeAwayOptions> = {}): TakeAwayOptions {
  return {
    document: emptyDocument(),
    chart: drawnChart,
    about: () => ({
      subject: "Công nhân giỏi",
      title: HOSTILE,
      unit: "người",
      period: "năm 2022",
      sources: [HOSTILE],
      date: "2026-11-24",
      asOf: "Nguồn mới nhất: 24/11/2026",
    }),
    shown: () => exactCase.slice(0, 1),
    all: () => exactCase,
    address: () => ADDRESS,
    ...changes,
  };
}

function buttonOf(bar: Element, label: string): HTMLElement {
  const button = [...bar.querySelectorAll<HTMLElement>("button")].find(({ textContent }) => textContent === label);
  if (!button) throw new Error(`missing button: ${label}`);
  return button;
}

function statusOf(bar: Element): string {
  return bar.querySelector("[role=status]")?.textContent ?? "";
}

async function says(bar: Element, words: string): Promise<void> {
  await expect.poll(() => statusOf(bar)).toContain(words);
}

afterEach(() => setLanguage("vi"));

describe("takeAwayBar(options)", () => {
  it("offers files and ways to share in two named groups, with texts that open by keyboard", () => {
    const bar = takeAwayBar(subject());
    expect(bar.getAttribute("aria-label")).toBe("Tải về và chia sẻ");
    const groups = [...bar.querySelectorAll("[role=group]")].map((group) => [
      group.getAttribute("aria-label"),
      ...[...group.querySelectorAll(":scope > button, :scope > div > button, summary")].map((item) => item.textContent),
    ]);
    expect(groups).toEqual([
      ["Tải về", "PNG", "SVG", "CSV đang xem", "CSV mọi số liệu của chỉ tiêu"],
      ["Chia sẻ", "Chép đường dẫn", "Mã nhúng", "Trích dẫn"],
    ]);
    for (const field of bar.querySelectorAll("textarea")) {
      expect(field.hasAttribute("readonly")).toBe(true);
      expect(field.getAttribute("aria-label")).not.toBe("");
    }
  });

  it("copies the address of the moment and says so", async () => {
    const copied: string[] = [];
    let address = ADDRESS;
    const writeText = (text: string) => Promise.resolve(void copied.push(text));
    const bar = takeAwayBar(subject({ address: () => address, clipboard: { writeText } }));
    address = `${ADDRESS}&level=city`;
    buttonOf(bar, "Chép đường dẫn").click();
    await says(bar, "Đã chép đường dẫn.");
    expect(copied).toEqual([`${ADDRESS}&level=city`]);
  });

  it("says why there is no embed code for a page that is not on the web", async () => {
    const writeText = () => Promise.reject(new Error("nothing may be copied"));
    const bar = takeAwayBar(subject({ address: () => "file:///kho.html", clipboard: { writeText } }));
    (bar.querySelector("details button") as HTMLElement).click();
    await says(bar, "Không làm được: trang này mở từ tệp trên máy");
  });

  it("says why a file could not be made", async () => {
    const bar = takeAwayBar(subject({ chart: () => markup("") }));
    buttonOf(bar, "SVG").click();
    await says(bar, "Không làm được: không có hình nào để tải.");
  });

  it("is in the language that is set, and takes hostile words for words", () => {
    setLanguage("en");
    const bar = takeAwayBar(subject());
    expect(buttonOf(bar, "Copy link")).toBeDefined();
    expect(hasHostileMarkup(bar)).toBe(false);
  });
});

describe("takeFile(kind, subject, document)", () => {
  it.each([
    ["svg", "cong-nhan-gioi_2026-11-24.svg", "image/svg+xml", "<?xml"],
    ["csvShown", "cong-nhan-gioi_2026-11-24.csv", "text/csv;charset=utf-8", "figure_id,"],
    ["csvAll", "cong-nhan-gioi_moi-so-lieu_2026-11-24.csv", "text/csv;charset=utf-8", "figure_id,"],
  ] as const)("makes %s as %s", async (kind, name, type, start) => {
    const file = await takeFile(kind, subject(), emptyDocument());
    expect(file.name).toBe(name);
    expect(file.content.type).toBe(type);
    expect((await file.content.text()).replace("\ufeff", "").startsWith(start)).toBe(true);
  });

  it("writes what is shown, with the shown measure, and apart from it every figure of the metric", async () => {
    const measures = () => [{ name: "rank", cell: () => 1 }];
    const linesOf = async (kind: "csvShown" | "csvAll") => {
      const { content } = await takeFile(kind, subject({ measures }), emptyDocument());
      return (await content.text()).trimEnd().split("\r\n");
    };
    expect((await linesOf("csvShown")).map((line) => line.split(",").at(-1))).toEqual(["rank", "1"]);
    expect(await linesOf("csvAll")).toHaveLength(1 + exactCase.length);
    expect((await linesOf("csvAll"))[0]).not.toContain("rank");
  });
});
