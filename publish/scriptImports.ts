import { type Node, parse } from "acorn";
import { simple } from "acorn-walk";

/** One module that a script asks for. A dynamic one is asked for only when the code runs there. */
export interface ScriptImport {
  specifier: string;
  isDynamic: boolean;
}

/** What a module script refers to by a literal name. */
export interface ScriptReferences {
  /** `import`, `export … from`, `import()` and `import.meta.resolve()`. */
  imports: ScriptImport[];
  /** The addresses of attached files. */
  attachedFiles: string[];
}

/** Returns what a module script refers to. Throws SyntaxError when it is no module script. */
export function readScript(script: string): ScriptReferences {
  const imports: ScriptImport[] = [];
  const attachedFiles: string[] = [];
  const add = (node: Node | null | undefined, isDynamic: boolean) => {
    const specifier = literalText(node);
    if (specifier !== undefined) imports.push({ specifier, isDynamic });
  };
  simple(parse(script, { ecmaVersion: "latest", sourceType: "module" }), {
    ImportDeclaration: (node) => add(node.source, false),
    ExportAllDeclaration: (node) => add(node.source, false),
    ExportNamedDeclaration: (node) => add(node.source, false),
    ImportExpression: (node) => add(node.source, true),
    CallExpression: (node) => isMetaResolve(node.callee) && add(node.arguments[0], true),
    Literal: ({ value }) => isAttachedFile(value) && attachedFiles.push(value),
  });
  return { imports, attachedFiles };
}

function literalText(node: Node | null | undefined): string | undefined {
  if (node?.type !== "Literal") return undefined;
  const { value } = node as Node & { value?: unknown };
  return typeof value === "string" ? value : undefined;
}

function isMetaResolve(node: Node): boolean {
  const { object, property } = node as Node & { object?: Node; property?: Node & { name?: string } };
  return node.type === "MemberExpression" && object?.type === "MetaProperty" && property?.name === "resolve";
}

/** Framework puts attached files below `_file/` at the site's root. */
function isAttachedFile(value: unknown): value is string {
  return typeof value === "string" && /^(\.{1,2}\/)+_file\//.test(value);
}
