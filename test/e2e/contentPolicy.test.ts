import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentType } from "../../publish/contentTypes.js";
import { pageFile } from "../../src/components/pageHref.js";
import { PAGE_KINDS, SITE } from "./sitePaths.js";
import { useSite } from "./useSite.js";

const site = useSite();

/** A host without any rules: the file of that very name, with no header but its type. */
const exact = http.createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
  const file = path.join(SITE, path.normalize(name));
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": contentType(file) });
  fs.createReadStream(file).pipe(response);
});

let home: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => exact.listen(0, "127.0.0.1", resolve));
  home = `http://127.0.0.1:${(exact.address() as AddressInfo).port}`;
});

afterAll(() => {
  exact.closeAllConnections();
  exact.close();
});

/** Has a page keep what its policy has refused, from its first moment on. */
async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener("securitypolicyviolation", (event) =>
      refused.push(`${event.violatedDirective}: ${event.blockedURI}`),
    );
  });
}

function refusedBy(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { refused: string[] }).refused);
}

const pages = PAGE_KINDS.flatMap((kind) => [`/${kind}`, `/en/${kind}`]);

describe("every kind of page on a host that serves files and nothing else", () => {
  it.each(pages)("%s stands, searches and leads on, and its policy refuses nothing", (address) =>
    site.withWindow(async (window) => {
      const page = await window.newPage();
      const faults: string[] = [];
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      page.on(
        "response",
        (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`),
      );
      await watchPolicy(page);
      await page.goto(`${home}/${pageFile(address)}`);
      if (await page.$("form.controls")) await page.waitForSelector("form.controls[data-ready=true]");
      await page.fill(".site-search input", "dong da");
      await page.waitForSelector(".site-search-results [role=option]");
      expect([...faults, ...(await refusedBy(page))]).toEqual([]);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/quan\/dong-da\.html$/);
      expect(faults).toEqual([]);
    }),
  );
});

describe("a script that is put into a page", () => {
  it.each(["index.html", "so-sanh.html"])(
    "does not run in %s, nor does a handler, nor a script of another host",
    (file) =>
      site.withWindow(async (window) => {
        const page = await window.newPage();
        await watchPolicy(page);
        await page.route(`**/${file}`, (route) => {
          const html = fs.readFileSync(path.join(SITE, file), "utf8");
          const evil =
            "<script>window.injected = 1</script><img src='no.png' onerror='window.injected = 2'>" +
            "<script src='https://evil.example/a.js'></script><base href='https://evil.example/'>";
          return route.fulfill({ contentType: "text/html", body: html.replace("</main>", `${evil}</main>`) });
        });
        await page.goto(site.url + file);
        const refused = await refusedBy(page);
        expect(refused).toEqual(
          expect.arrayContaining([
            "script-src-elem: inline",
            "script-src-attr: inline",
            "script-src-elem: https://evil.example/a.js",
            "base-uri: https://evil.example/",
          ]),
        );
        expect(await page.evaluate(() => "injected" in window)).toBe(false);
      }),
  );
});
