import { describe, expect, it } from "vitest";
import { failureLine } from "../../publish/runFramework.js";

describe("failureLine(output)", () => {
  it("takes the line that states the error", () => {
    const output = "load /a\n\nUnexpected error: import not found: /components/no.js\n\nTip: run with --debug\n";
    expect(failureLine(output)).toBe("import not found: /components/no.js");
  });

  it("names the page that needs the network, and what for", () => {
    const output = "load /a in 5ms\nload /b npm:htl@0.3.1/+esm → cache/htl.js\nUnexpected error: fetch failed\n";
    expect(failureLine(output)).toMatch(
      /^\/b needs the network for htl@0\.3\.1\/\+esm: import libraries by their bare/,
    );
  });

  it("says what a page lacks that the search knows by itself", () => {
    const output = "Unexpected error: MiniSearch: duplicate ID /quan/ba-dinh\n";
    expect(failureLine(output)).toMatch(/^\/quan\/ba-dinh is in the search twice: .* `index: false`/);
  });

  it("takes the last line when none states an error", () => {
    expect(failureLine("load /a\nstopped\n\n")).toBe("stopped");
  });
});
