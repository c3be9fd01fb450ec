import { describe, expect, it } from "vitest";
import { type Redirect, readRedirects } from "../../../publish/redirects/readRedirects.js";
import { withFolder } from "../withFolder.js";

const PAGES = new Set(["/", "/so-sanh", "/quan/bac-tu-liem", "/quan/ba-vi"]);

function read(rows: string): Promise<Redirect[]> {
  return withFolder({ "data/redirects.csv": rows }, (root) => readRedirects(root, PAGES));
}

describe("readRedirects(root, pages)", () => {
  it("returns them in an order of their own, and none where there is no file", async () => {
    expect(await read("from,to\r\n/tu-liem,/quan/bac-tu-liem\r\n/bang/so-sanh,/so-sanh\r\n/cu,/\r\n")).toEqual([
      { from: "/bang/so-sanh", to: "/so-sanh" },
      { from: "/cu", to: "/" },
      { from: "/tu-liem", to: "/quan/bac-tu-liem" },
    ]);
    expect(await read("from,to\n")).toEqual([]);
    expect(readRedirects("/no/such/folder", PAGES)).toEqual([]);
  });

  it.each([
    ["from,to\n/quan/ba-vi,/so-sanh\n", ":2: from: /quan/ba-vi is a page"],
    ["from,to\n/cu,/moi\n", ":2: to: unknown page: /moi"],
    ["from,to\n/cu,/so-sanh\n/cu,/\n", ":3: from: /cu stands on line 2 already"],
    ["from,to\n/a,/b\n/b,/so-sanh\n", ":2: to: /b is redirected in turn; give the page that it leads to"],
    ["from,to\n/a,/b\n/b,/a\n", ":2: to: /b is redirected in turn"],
    ["from,to\n/a,/a\n", ":2: to: /a leads to itself"],
    ["from,to\n../../etc/x,/so-sanh\n", ":2: from: expected a path like /quan/ba-vi, found ../../etc/x"],
    ["from,to\n/a/../b,/so-sanh\n", ":2: from: expected a path"],
    ["from,to\n/cu,https://evil.example/\n", ":2: to: expected a path like /quan/ba-vi, found https://evil.example/"],
    ["from,to\n/cu,//evil.example\n", ":2: to: expected a path"],
    ['from,to\n"/cu""><script>",/so-sanh\n', ":2: from: expected a path"],
    ["from,to\n/,/so-sanh\n", ":2: from: expected a page below the first one"],
    [
      "from,to\n/du-lieu/figures,/so-sanh\n",
      ":2: from: expected a page, not a file of the data, found /du-lieu/figures",
    ],
    ["from,to\n/index,/so-sanh\n", ":2: from: expected a page below the first one"],
    ["from,to\n/kho,/so-sanh\n", ":2: from: expected a page, not the single file"],
    ["from,to\n/en,/so-sanh\n", ":2: from: expected a path from the root of a language"],
    ["from,to\n/en/cu,/so-sanh\n", ":2: from: expected a path from the root of a language"],
    ["from,to\n/cu\n", ":2: "],
    ["to,from\n/cu,/so-sanh\n", ":1: expected the columns from, to"],
    ["", ":1: expected the columns from, to"],
  ])("refuses %j", async (rows, message) => {
    await expect(read(rows)).rejects.toThrow(`data/redirects.csv${message}`);
  });
});
