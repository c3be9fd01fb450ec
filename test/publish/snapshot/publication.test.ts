import { describe, expect, it } from "vitest";
import { readPublication } from "../../../publish/snapshot/publication.js";
import type { Publication } from "../../../publish/snapshot/stamp.js";
import { UserError } from "../../../warehouse/errors.js";
import { NOTHING_SAID } from "../stampCase.js";
import { withFolder } from "../withFolder.js";

function read(text: string): Promise<Publication> {
  return withFolder({ "publication.json": text }, readPublication);
}

async function messageOf(text: string): Promise<string> {
  const failure = await read(text).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserError);
  return (failure as UserError).message;
}

describe("readPublication(root)", () => {
  it("reads the project's own file, in which nothing is invented", () => {
    const { title, ...rest } = readPublication(".");
    expect(title).toBe("Số liệu công đoàn các quận, huyện Hà Nội");
    expect(Object.values(rest)).toEqual([null, null, null, null, null]);
  });

  it("ends an address with a slash", async () => {
    const written = { ...NOTHING_SAID, contact: " phong@example.org ", address: "https://example.org/so-lieu" };
    const { contact, address } = await read(JSON.stringify(written));
    expect([contact, address]).toEqual(["phong@example.org", "https://example.org/so-lieu/"]);
  });

  it.each([
    [
      "an address of another kind",
      { address: "javascript:alert(1)" },
      /^publication\.json: address: expected an address/,
    ],
    ["an address with a password", { address: "https://u:p@example.org/" }, /^publication\.json: address: .* password/],
    ["an address with a line break", { address: "https://example.org/\nDisallow: /" }, /^publication\.json: address: /],
    ["an address with markup", { address: 'https://example.org/"><script>' }, /^publication\.json: address: .* spaces/],
    ["an address with a query", { address: "https://example.org/?a=1" }, /^publication\.json: address: .* without \?/],
    ["an empty text", { contact: "  " }, /^publication\.json: contact: expected a text, or null/],
    ["two lines", { licence: "CC\nBY" }, /^publication\.json: licence: expected one line/],
    ["a missing title", { title: undefined }, /^publication\.json: title: /],
    ["a field that nobody reads", { phone: "1" }, /^publication\.json: Unrecognized key: "phone"/],
  ])("refuses %s with its place", async (_what, change, message) => {
    expect(await messageOf(JSON.stringify({ ...NOTHING_SAID, ...change }))).toMatch(message);
  });

  it("refuses what is no JSON in one line", async () => {
    const message = await messageOf('{\n  "title": oh\n}');
    expect(message).toMatch(/^publication\.json: /);
    expect(message).not.toContain("\n");
  });

  it("says so when the file is missing", () =>
    withFolder({}, (root) => expect(() => readPublication(root)).toThrow(/^missing file: publication\.json/)));
});
