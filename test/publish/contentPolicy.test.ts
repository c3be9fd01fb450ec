import { describe, expect, it } from "vitest";
import { contentPolicy, hashSource, isExecuted } from "../../publish/contentPolicy.js";

function directive(policy: string, name: string): string | undefined {
  return policy
    .split("; ")
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);
}

describe("contentPolicy(scripts)", () => {
  it("allows nothing but the site's own files and the scripts given, each once", () => {
    const policy = contentPolicy(["b()", "a()", "b()"]);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(directive(policy, "default-src")).toBe("'none'");
    const hashes = [hashSource("a()"), hashSource("b()")].sort();
    expect(directive(policy, "script-src")).toBe(`'self' ${hashes.join(" ")}`);
    expect(directive(policy, "style-src")).toBe("'self'");
  });
});

describe("hashSource(script)", () => {
  it("is the one that the specification gives as its example", () => {
    expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
  });
});

describe("isExecuted(type)", () => {
  it.each([null, "", "module", "text/javascript", "importmap", "x/json-like"])("takes %j for a script", (type) =>
    expect(isExecuted(type)).toBe(true),
  );
  it.each(["application/json", "application/ld+json"])("takes %s for data", (type) =>
    expect(isExecuted(type)).toBe(false),
  );
});
