import { describe, expect, it } from "vitest";
import { readScript } from "../../publish/scriptImports.js";

describe("readScript(script)", () => {
  it("finds every way to import by a literal name", () => {
    const script = `import a from "./a.js"; import "./b.js"; export {c} from "./c.js"; export * from "./d.js";
      const e = () => import("e"); const f = import.meta.resolve("./f.json"); const g = import(a);`;
    expect(
      readScript(script)
        .imports.map(({ specifier }) => specifier)
        .sort(),
    ).toEqual(["./a.js", "./b.js", "./c.js", "./d.js", "./f.json", "e"]);
  });

  it("tells what is asked for at once from what the code may ask for later", () => {
    const { imports } = readScript('import "./a.js"; import("./b.js")');
    expect(imports.map(({ isDynamic }) => isDynamic)).toEqual([false, true]);
  });

  it("does not take a text for an import", () => {
    expect(readScript("const text = 'import \"lodash\"';").imports).toEqual([]);
  });

  it("finds attached files", () => {
    const script = 'registerFile("./data/a.arrow", {"path":"../_file/data/a.1234.arrow"}); f("./other.json")';
    expect(readScript(script).attachedFiles).toEqual(["../_file/data/a.1234.arrow"]);
  });
});
