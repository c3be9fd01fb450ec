import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { headerHtml } from "../../publish/headerHtml.js";
import type { SearchEntry } from "../../src/shell/matchEntries.js";
import { attachSearch } from "../../src/shell/search.js";

const HOSTILE = `<img src=x onerror="alert(1)"> =HYPERLINK("x") \u202Egnud 🏆 ${"dài ".repeat(120)}`;
const entries: SearchEntry[] = [
  ["/quan/dong-da", "Đống Đa", "quận", ""],
  ["/quan/dong-anh", "Đông Anh", "huyện", ""],
  ["/so-lieu?source=x", HOSTILE, "nguồn", ""],
];

interface Opened {
  type: (text: string) => Promise<void>;
  press: (key: string) => void;
  options: () => Element[];
  status: () => string | null;
  input: HTMLInputElement;
}

function open(load: () => Promise<readonly SearchEntry[]>): Opened {
  const { document, Event } = parseHTML(`<html><body>${headerHtml("/quan/ba-vi")}</body></html>`);
  attachSearch(document as unknown as Document, { root: "..", load });
  const input = document.querySelector("input") as unknown as HTMLInputElement;
  return {
    input,
    type: async (text) => {
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }) as unknown as globalThis.Event);
      await new Promise((resolve) => setTimeout(resolve));
    },
    press: (key) => {
      const event = Object.assign(new Event("keydown", { bubbles: true, cancelable: true }), { key });
      input.dispatchEvent(event as unknown as globalThis.Event);
    },
    options: () => [...document.querySelectorAll("[role=option]")] as unknown as Element[],
    status: () => document.querySelector("[role=status]")?.textContent ?? null,
  };
}

describe("attachSearch(document, options)", () => {
  it("lists links and says how many", async () => {
    const { type, options, status, input } = open(async () => entries);
    await type("dong");
    expect(options().map((option) => option.getAttribute("href"))).toEqual([
      "../quan/dong-da.html",
      "../quan/dong-anh.html",
    ]);
    expect(status()).toBe("2 kết quả");
    expect(input.getAttribute("aria-expanded")).toBe("true");
    await type("dong da");
    expect(status()).toBe("1 kết quả");
  });

  it("says that nothing was found, and nothing once the text is gone", async () => {
    const { type, status, options, input } = open(async () => entries);
    await type("zzz");
    expect([status(), options().length, input.getAttribute("aria-expanded")]).toEqual(["Không có kết quả", 0, "false"]);
    await type("");
    expect(status()).toBe("");
  });

  it("walks with the arrow keys through the options and back into the text", async () => {
    const { type, press, options, input } = open(async () => entries);
    await type("dong");
    const active = () => options().findIndex(({ id }) => id === input.getAttribute("aria-activedescendant"));
    const walked = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"].map((key) => {
      press(key);
      return active();
    });
    expect(walked).toEqual([0, 1, -1, 1]);
    expect(options().map((option) => option.getAttribute("aria-selected"))).toEqual(["false", "true"]);
    press("Escape");
    expect(input.getAttribute("aria-expanded")).toBe("false");
    expect(input.value).toBe("dong");
  });

  it("shows a hostile title as text", async () => {
    const { type, options } = open(async () => entries);
    await type("img hyperlink");
    expect(options()[0]?.querySelector("span")?.textContent).toBe(HOSTILE);
    expect(options()[0]?.querySelector("img")).toBeNull();
  });

  it("says that the index did not load, and asks again", async () => {
    let asked = 0;
    const { type, status, options } = open(async () => {
      asked += 1;
      if (asked === 1) throw new Error("unable to load search.json: 503");
      return entries;
    });
    await type("dong");
    expect(status()).toBe("Không tải được danh mục tìm kiếm");
    await type("dong a");
    expect([options().length, asked]).toEqual([1, 2]);
  });
});
