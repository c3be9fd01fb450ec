import * as z from "zod/mini";
import { strings } from "./strings.js";

/** What a page shows, by names that stand in its address. A value is an id, or a list of ids joined with commas. */
export type PageState = Record<string, string | string[] | undefined>;

/**
 * One part of a page's state: which ids it may hold, given the parts before it, and what it holds when the address says
 * nothing. A part whose default is a list holds a list.
 */
export interface StateField<State extends PageState> {
  name: keyof State & string;
  label: string;
  allowed: (state: Partial<State>) => readonly string[];
  fallback: (state: Partial<State>) => string | string[];
  /** Whether the part holds what a reader typed: any text, not an id. */
  isFree?: boolean;
}

export interface ReadState<State extends PageState> {
  state: State;
  /** One sentence for each part of the address that was not understood, and is ignored. */
  notices: string[];
}

/** Returns the state that a query string (`?metric=…&districts=a,b`) asks for; what it does not know is told and ignored. */
export function readPageState<State extends PageState>(
  search: string,
  fields: readonly StateField<State>[],
): ReadState<State> {
  const query = new URLSearchParams(search);
  const state: Partial<State> = {};
  const notices = [...new Set(query.keys())]
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => strings.notices.unknownName(name));
  for (const field of fields) {
    const { value, unknown } = readField(z.nullable(askedText).parse(query.get(field.name)), field, state);
    (state as PageState)[field.name] = value;
    notices.push(...unknown.map((text) => strings.notices.unknownValue(field.label, text)));
  }
  return { state: state as State, notices };
}

/** Returns the query string of a state; empty when it is what the page opens on. */
export function writePageState<State extends PageState>(state: State, fields: readonly StateField<State>[]): string {
  const parts = fields.map((field) => {
    const text = asText(state[field.name]);
    return text === asText(field.fallback(state))
      ? null
      : `${field.name}=${encodeURIComponent(text).replaceAll("%2C", ",")}`;
  });
  const query = parts.filter((part) => part !== null).join("&");
  return query ? `?${query}` : "";
}

/** Returns a state whose parts are all allowed: what is missing, or made impossible by an earlier part, falls back. */
export function settlePageState<State extends PageState>(
  wanted: Partial<State>,
  fields: readonly StateField<State>[],
): State {
  const settled: Partial<State> = {};
  for (const field of fields) {
    const part = wanted[field.name];
    const { value } = readField(part === undefined ? null : asText(part), field, settled);
    (settled as PageState)[field.name] = value;
  }
  return settled as State;
}

/** Returns the parts of a state that a reader has chosen: what stands at its fallback is left out, to fall anew. */
export function chosenParts<State extends PageState>(
  state: State,
  fields: readonly StateField<State>[],
): Partial<State> {
  const chosen = fields.filter(({ name, fallback }) => asText(state[name]) !== asText(fallback(state)));
  return Object.fromEntries(chosen.map(({ name }) => [name, state[name]])) as Partial<State>;
}

function readField<State extends PageState>(
  text: string | null,
  field: StateField<State>,
  state: Partial<State>,
): { value: string | string[]; unknown: string[] } {
  const fallback = field.fallback(state);
  if (text === null) return { value: fallback, unknown: [] };
  if (field.isFree) return { value: freeText.parse(text), unknown: [] };
  const allowed = new Set(field.allowed(state));
  const isList = Array.isArray(fallback);
  const items = isList ? [...new Set(text.split(",").filter((item) => item !== ""))] : [text];
  const known = items.filter((item) => allowed.has(item));
  const unknown = items.filter((item) => !allowed.has(item)).map((item) => item.slice(0, 80));
  const isUsable = isList ? known.length > 0 || items.length === 0 : known.length > 0;
  return { value: isUsable ? (isList ? known : (known[0] ?? fallback)) : fallback, unknown };
}

/** What stands in an address, cut where it is longer than all ids of a list together; what a reader typed is shorter. */
const askedText = textOf(4000);
const freeText = textOf(200);

/** Any text, cut where it becomes a burden. */
function textOf(length: number) {
  return z.pipe(
    z.string(),
    z.transform((text: string) => text.slice(0, length)),
  );
}

/** A list as text; its order means nothing, so that one choice has one address. */
function asText(value: string | string[] | undefined): string {
  return Array.isArray(value) ? [...value].sort().join(",") : (value ?? "");
}
