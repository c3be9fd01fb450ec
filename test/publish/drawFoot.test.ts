import { parseHTML } from "linkedom";
import { afterEach, describe, expect, it } from "vitest";
import { drawFoot, type SiteFoot } from "../../publish/drawFoot.js";
import { setLanguage } from "../../src/components/strings.js";
import { stampCase } from "./stampCase.js";

const PAGE = `<html><body><header></header><main></main>
<footer id="observablehq-footer"><div>Chân trang</div></footer></body></html>`;

const STAMP = stampCase();

const PAGES = new Set(["/", "/gioi-thieu"]);

function draw(foot: Partial<SiteFoot>, address = "/quan/dong-da") {
  const { document } = parseHTML(PAGE);
  drawFoot(document, address, { sourceCount: 57, pages: PAGES, ...foot });
  const terms = [...document.querySelectorAll("footer dt")].map(({ textContent }) => textContent);
  const facts = [...document.querySelectorAll("footer dd")].map(({ textContent }) => textContent);
  return { document, facts: Object.fromEntries(terms.map((term, index) => [term, facts[index]])) };
}

afterEach(() => setLanguage("vi"));

describe("drawFoot(document, address, foot)", () => {
  it("says of an edition where it is from, of when, which, and what is not known", () => {
    const { document, facts } = draw({ stamp: STAMP });
    expect(facts).toEqual({
      Nguồn: "báo chí và báo cáo, như đã công bố, 57 nguồn",
      "Số liệu tính đến": "25/11/2026",
      "Bản phát hành": "2026-11-25-1a2b3c4d",
      "Lần cập nhật tới": "chưa nêu",
      "Đơn vị phát hành": "chưa nêu",
      "Liên hệ": "chưa nêu",
      "Giới hạn": "những điều cần biết trước khi dùng số liệu",
      "Dữ liệu": "tải tất cả (zip), mô tả các bảng",
      "Giấy phép": "chưa nêu",
    });
    expect(document.body.textContent).not.toContain("xem trước");
    expect(document.querySelector(".forced-band")).toBeNull();
  });

  it("leads to limits and data from wherever the page lies, and to pages that the site has only", () => {
    const hrefs = (foot: Partial<SiteFoot>, address: string) =>
      [...draw({ stamp: STAMP, ...foot }, address).document.querySelectorAll("footer a")].map((link) =>
        link.getAttribute("href"),
      );
    setLanguage("en");
    expect(hrefs({}, "/en/quan/dong-da")).toEqual([
      "../gioi-thieu.html#nguon",
      "../gioi-thieu.html#gioi-han",
      "../../du-lieu.zip",
      "../../du-lieu/datapackage.json",
    ]);
    expect(hrefs({ pages: new Set([...PAGES, "/phat-hanh"]) }, "/en/so-sanh")).toContain("./phat-hanh.html");
  });

  it("leads to the files that hold all of it in another form, where there are any", () => {
    const { document, facts } = draw({ stamp: stampCase({}, { files: ["kho.html", "bao-cao.pdf"] }) }, "/en/so-sanh");
    expect(facts["Dạng khác"]).toBe("một tệp mở được không cần mạng (HTML), báo cáo để in (PDF)");
    const hrefs = [...document.querySelectorAll("footer a")].map((link) => link.getAttribute("href"));
    expect(hrefs).toEqual(expect.arrayContaining(["../kho.html", "../bao-cao.pdf"]));
    expect(draw({ stamp: STAMP }).facts["Dạng khác"]).toBeUndefined();
  });

  it("writes what the publisher says: addresses as links, a date as the language does, hostile words as words", () => {
    const said = {
      contact: "phong@example.org",
      next_update: "2027-02-28",
      licence: "https://creativecommons.org/licenses/by/4.0/",
      publisher: '<img src=x onerror="alert(1)">',
    };
    const { document, facts } = draw({ stamp: stampCase(said) });
    expect(facts["Lần cập nhật tới"]).toBe("28/2/2027");
    expect(facts["Đơn vị phát hành"]).toBe(said.publisher);
    expect(document.querySelector("footer img")).toBeNull();
    const hrefs = [...document.querySelectorAll("footer a")].map((link) => link.getAttribute("href"));
    expect(hrefs).toContain("mailto:phong@example.org");
    expect(hrefs).toContain(said.licence);
  });

  it("says of a preview that it is one", () => {
    const { document, facts } = draw({});
    expect(document.querySelector("footer")?.textContent).toContain("bản xem trước, chưa được phát hành");
    expect(Object.keys(facts)).toEqual(["Nguồn", "Giới hạn"]);
  });

  it("names on top what a forced edition fails, in the page's language", () => {
    setLanguage("en");
    const { document } = draw({ stamp: stampCase({}, { failedChecks: ["unique_figures", "no_orphans"] }) });
    expect(document.querySelector("header ~ .forced-band ~ main")).toBeTruthy();
    const band = document.querySelector(".forced-band");
    expect(band?.querySelector("strong")?.textContent).toBe("This edition has not passed its checks");
    expect([...(band?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent)).toEqual([
      "unique_figures",
      "no_orphans",
    ]);
  });
});
