import { describe, expect, it } from "vitest";
import { prose } from "../../src/components/prose.js";
import { HOSTILE } from "./chartCases.js";
import { emptyDocument } from "./literalFigures.js";

describe("prose(text, { document, root })", () => {
  it("reads links to pages, code, strong words and words set apart", () => {
    const html = read("**Kỳ.** Chỉ _một_ năm, `4.750`, xem [sổ](so-lieu?flag=bound).", "..");
    expect(html).toBe(
      '<strong>Kỳ.</strong> Chỉ <em>một</em> năm, <code>4.750</code>, xem <a href="../so-lieu.html?flag=bound">sổ</a>.',
    );
  });

  it("leads to the site's first page by a link without an address", () => {
    expect(read("[tổng quan]()", ".")).toBe('<a href="./index.html">tổng quan</a>');
  });

  it("leaves everything else as text", () => {
    expect(read(`hơn 500 ${HOSTILE}`, ".")).toBe('hơn 500 "&gt;&lt;img src=x onerror=alert(1)&gt;');
  });
});

function read(text: string, root: string): string {
  const document = emptyDocument();
  const paragraph = document.createElement("p");
  paragraph.append(...prose(text, { document, root }));
  return paragraph.innerHTML;
}
