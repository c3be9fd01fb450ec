import fs from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "../components/chartCases.js";
import { buildTakeAwayPage } from "./buildTakeAwayPage.js";
import { findAxeViolations, measureOverflow } from "./inspectPage.js";
import { LAPTOP, PHONE } from "./openPage.js";
import { useSite } from "./useSite.js";

const site = useSite(buildTakeAwayPage);

describe("the bar under a chart", () => {
  it("saves a PNG of the expected size that is drawn, in light colours even on a dark page", () =>
    withBar(async (page) => {
      await page.emulateMedia({ colorScheme: "dark" });
      const { name, bytes } = await press(page, "PNG");
      expect(name).toBe("cong-nhan-gioi_2026-11-24.png");
      const image = await inspectImage(page, `data:image/png;base64,${bytes.toString("base64")}`);
      expect(image.width).toBe(2 * (await expectedWidth(page)));
      expect(image.height).toBeGreaterThan(2 * 500);
      expect(image.colors).toBeGreaterThan(100);
      expect(image.corner).toEqual([255, 255, 255, 255]);
    }));

  it("writes the PNG in the site's font", () =>
    withBar(async (page) => {
      const { bytes } = await press(page, "PNG");
      await page.evaluate(() => {
        for (const sheet of document.querySelectorAll('link[href="fonts/fonts.css"]')) sheet.remove();
      });
      const plain = await press(page, "PNG");
      expect(plain.bytes.equals(bytes)).toBe(false);
    }));

  it("saves an SVG that a browser draws, with title, unit, sources and day inside, hostile words as words", () =>
    withBar(async (page) => {
      const { name, bytes } = await press(page, "SVG");
      expect(name).toBe("cong-nhan-gioi_2026-11-24.svg");
      const svg = await readSvg(page, bytes.toString("utf8"));
      expect(svg.faults).toBe(0);
      expect(svg.risky).toBe(0);
      for (const words of ["Đơn vị tính: người · năm 2022", "Nguồn: Biểu dương", "24/11/2026", HOSTILE, "<b>đậm</b>"])
        expect(svg.text).toContain(words);
      expect(svg.title).toBe(`Công nhân giỏi của các quận ${HOSTILE}`);
      const image = await inspectImage(page, `data:image/svg+xml;base64,${bytes.toString("base64")}`);
      expect(image.width).toBe(await expectedWidth(page));
    }));

  it("saves what is shown as CSV: numbers as numbers, flags apart, no formula", () =>
    withBar(async (page) => {
      const { name, bytes } = await press(page, "CSV đang xem");
      expect(name).toBe("cong-nhan-gioi_2026-11-24.csv");
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const rows = parse(bytes, { bom: true, columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
      expect(rows).toHaveLength(9);
      expect(rows.find((row) => row.district_id === "hoan-kiem" && row.is_bound === "true")).toMatchObject({
        value: "",
        lower: "500",
        qualifier: "more_than",
      });
      expect(rows.find((row) => row.district_id === "tay-ho")).toMatchObject({
        district_name: HOSTILE,
        as_printed: `'=HYPERLINK("https://example.org")`,
        note: "dòng một\ndòng “hai”, có phẩy",
        value: "60",
      });
    }));

  it("saves every figure of the metric as CSV", () =>
    withBar(async (page) => {
      const { name, bytes } = await press(page, "CSV mọi số liệu của chỉ tiêu");
      expect(name).toBe("cong-nhan-gioi_moi-so-lieu_2026-11-24.csv");
      const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
      expect(rows.at(-1)).toMatchObject({ district_id: "ba-dinh", value: "41.5" });
    }));

  it("copies the link, the embed code and the citation, by keyboard alone", () =>
    withBar(
      async (page) => {
        await page.getByRole("button", { name: "Chép đường dẫn" }).focus();
        await page.keyboard.press("Enter");
        await saysNow(page, "Đã chép đường dẫn.");
        expect(await readClipboard(page)).toBe(page.url());

        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await saysNow(page, "Đã chép mã nhúng.");
        const frame = await readFrame(page, await readClipboard(page));
        expect(frame).toMatchObject({ count: 1, loading: "lazy", title: `Công nhân giỏi của các quận ${HOSTILE}` });
        expect(frame.src).toBe(`${page.url()}?embed=1`);

        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await saysNow(page, "Đã chép trích dẫn.");
        expect(await readClipboard(page)).toContain("Nguồn mới nhất: 24/11/2026. Nguồn: Biểu dương");
      },
      ["clipboard-read", "clipboard-write"],
    ));

  it("selects the text where the browser does not let it copy", () =>
    withBar(async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      });
      await page.getByRole("button", { name: "Chép đường dẫn" }).click();
      await saysNow(page, "Trình duyệt không cho chép tự động. Đã chọn sẵn đường dẫn");
      const selected = await page.evaluate(() => {
        const field = document.activeElement as HTMLTextAreaElement;
        return field.value.slice(field.selectionStart, field.selectionEnd);
      });
      expect(selected).toBe(page.url());
    }));

  it("fits a phone with everything open and has no fault that axe finds", () =>
    withBar(async (page) => {
      await page.setViewportSize(PHONE);
      for (const name of ["Mã nhúng", "Trích dẫn"]) await page.getByText(name, { exact: true }).click();
      expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
      expect(await findAxeViolations(page)).toEqual([]);
    }));
});

function withBar(use: (page: Page) => Promise<void>, permissions: string[] = []): Promise<void> {
  return site.withPage("", use, { viewport: LAPTOP, permissions });
}

async function press(page: Page, label: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: label, exact: true }).click();
  const file = await download;
  const name = file.suggestedFilename();
  await saysNow(page, `Đã tải về: ${name}.`);
  return { name, bytes: fs.readFileSync(await file.path()) };
}

async function saysNow(page: Page, words: string): Promise<void> {
  await page.locator(".take-away [role=status]", { hasText: words }).waitFor();
}

function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The width of the widest panel and its margins. */
function expectedWidth(page: Page): Promise<number> {
  return page.evaluate(() => {
    const widths = [...document.querySelectorAll("figure svg")].map((svg) => Number(svg.getAttribute("width")));
    return Math.max(...widths) + 2 * 28;
  });
}

function inspectImage(page: Page, address: string) {
  return page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    const colors = new Set(new Uint32Array(pixels.buffer)).size;
    return { width: image.naturalWidth, height: image.naturalHeight, colors, corner: [...pixels.slice(0, 4)] };
  }, address);
}

function readSvg(page: Page, text: string) {
  return page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
    const elements = [...root.querySelectorAll("*")];
    const isRisky = (element: Element) =>
      /^(script|img|image|b|style|foreignObject)$/.test(element.localName) ||
      [...element.attributes].some(({ name, value }) => /^on|href/.test(name) || /var\(|https?:/.test(value));
    return {
      faults: root.querySelectorAll("parsererror").length,
      risky: elements.filter(isRisky).length,
      title: root.querySelector("title")?.textContent,
      text: [...root.querySelectorAll("text")].map((element) => element.textContent).join(" "),
    };
  }, text);
}

function readFrame(page: Page, code: string) {
  return page.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    const [frame] = body.querySelectorAll("iframe");
    const count = body.querySelectorAll("*").length;
    return { count, src: frame?.src, title: frame?.title, loading: frame?.getAttribute("loading") };
  }, code);
}
