import { htmlMaker } from "./element.js";
import { strings } from "./strings.js";

export interface CopySubject {
  label: string;
  /** What the status line says was copied. */
  what: string;
  /** Asked for when it is shown or copied. */
  text: () => string;
}

export interface CopyContext {
  document: Document;
  /** Missing where the browser offers none: the text is then selected for the reader to copy. */
  clipboard: Pick<Clipboard, "writeText"> | undefined;
  /** Tells the reader what happened. */
  say: (text: string) => void;
}

/** Returns a button that copies a text. Where the browser refuses, the text shows beside it, selected. */
export function copyButton(subject: CopySubject, context: CopyContext): HTMLElement {
  const make = htmlMaker(context.document);
  const field = fieldOf(subject, context);
  field.hidden = true;
  return make("div", { class: "copy-button" }, buttonOf(subject.label, field, { subject, context }), field);
}

/** Returns a text that opens on request, with a button that copies it. */
export function copyPanel(subject: CopySubject, context: CopyContext): HTMLElement {
  const make = htmlMaker(context.document);
  const field = fieldOf(subject, context);
  const summary = make("summary", {}, subject.label);
  const button = buttonOf(strings.takeAway.copy, field, { subject, context });
  button.setAttribute("aria-label", `${strings.takeAway.copy}: ${subject.what}`);
  const panel = make("details", { class: "copy-panel" }, summary, make("div", {}, field, button));
  const refill = () => panel.hasAttribute("open") && fill(field, subject, context);
  for (const moment of ["toggle", "focusin"]) panel.addEventListener(moment, refill);
  return panel;
}

function fieldOf({ label }: CopySubject, { document }: CopyContext): HTMLTextAreaElement {
  const attributes = { readonly: true, rows: 4, spellcheck: "false", "aria-label": label };
  return htmlMaker(document)("textarea", attributes) as HTMLTextAreaElement;
}

function buttonOf(
  label: string,
  field: HTMLTextAreaElement,
  { subject, context }: { subject: CopySubject; context: CopyContext },
): HTMLElement {
  const button = htmlMaker(context.document)("button", { type: "button" }, label);
  button.addEventListener("click", async () => {
    if (!fill(field, subject, context)) return;
    const isCopied = await tryCopy(field.value, context.clipboard);
    if (!isCopied) select(field);
    context.say(strings.takeAway[isCopied ? "copied" : "selected"](subject.what));
  });
  return button;
}

/** Writes the text of this moment into its field; says why where there is none, and returns false. */
function fill(field: HTMLTextAreaElement, { text }: CopySubject, { say }: CopyContext): boolean {
  try {
    field.value = text();
    return true;
  } catch (error) {
    field.value = "";
    say(strings.takeAway.failed(error instanceof Error ? error.message : String(error)));
    return false;
  }
}

async function tryCopy(text: string, clipboard: CopyContext["clipboard"]): Promise<boolean> {
  if (!clipboard) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function select(field: HTMLTextAreaElement): void {
  field.hidden = false;
  field.focus();
  field.select();
}
