import { citationText, embedCode } from "./citation.js";
import { type CopyContext, type CopySubject, copyButton, copyPanel } from "./copyText.js";
import { htmlMaker } from "./element.js";
import { strings } from "./strings.js";
import type { FileKind, TakeAwaySubject, TakenFile } from "./takeAwayFiles.js";

export type { TakeAwayAbout, TakeAwaySubject } from "./takeAwayFiles.js";

export interface TakeAwayOptions extends TakeAwaySubject {
  document?: Document;
  clipboard?: CopyContext["clipboard"];
}

const KINDS: readonly FileKind[] = ["png", "svg", "csvShown", "csvAll"];

/**
 * Returns a quiet bar that offers what is on the page as a picture, as tables, as a link, as embed code and as a
 * citation. What makes the files is loaded at the first press.
 */
export function takeAwayBar(options: TakeAwayOptions): HTMLElement {
  const { document = globalThis.document, clipboard = globalThis.navigator?.clipboard } = options;
  const make = htmlMaker(document);
  const words = strings.takeAway;
  const status = make("p", { role: "status", class: "small muted" });
  const context = { document, clipboard, say: (text: string) => status.replaceChildren(text) };
  const { link, embed, citation } = copySubjects(options);
  const group = (name: string, ...controls: HTMLElement[]) =>
    make("div", { role: "group", "aria-label": name }, make("span", { "aria-hidden": "true" }, name), ...controls);
  return make(
    "section",
    { class: "take-away", "aria-label": words.label },
    group(words.save, ...KINDS.map((kind) => saveButton(kind, options, context))),
    group(words.share, copyButton(link, context), copyPanel(embed, context), copyPanel(citation, context)),
    status,
  );
}

function copySubjects({ about, address }: TakeAwaySubject): Record<"link" | "embed" | "citation", CopySubject> {
  const words = strings.takeAway;
  return {
    link: { label: words.link, what: words.linkName, text: address },
    embed: { label: words.embed, what: words.embedName, text: () => embedCode(address(), about().title) },
    citation: {
      label: words.citation,
      what: words.citationName,
      text: () => citationText({ ...about(), address: address() }),
    },
  };
}

function saveButton(kind: FileKind, subject: TakeAwaySubject, { document, say }: CopyContext): HTMLElement {
  const words = strings.takeAway;
  const button = htmlMaker(document)("button", { type: "button" }, words[kind]);
  button.addEventListener("click", async () => {
    say(words.saving);
    try {
      const { takeFile } = await import("./takeAwayFiles.js");
      const file = await takeFile(kind, subject, document);
      save(file, document);
      say(words.saved(file.name));
    } catch (error) {
      say(words.failed(error instanceof Error ? error.message : String(error)));
    }
  });
  return button;
}

function save({ name, content }: TakenFile, document: Document): void {
  const href = URL.createObjectURL(content);
  const link = htmlMaker(document)("a", { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}

/** How long a file stays fetchable, in milliseconds: a phone may ask the reader first where to put it. */
const KEPT = 60_000;
