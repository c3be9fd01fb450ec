import { UsageError } from "../../warehouse/errors.js";

const SEGMENT = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/;

/** Returns the path below which a site is hosted. Throws UsageError unless it is `/` or like `/so-lieu/cong-doan/`. */
export function asBasePath(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, "");
  const isNamed = inner === "" || inner.split("/").every((segment) => SEGMENT.test(segment));
  const whole = inner === "" ? "/" : `/${inner}/`;
  if (isNamed && text === whole) return text;
  throw new UsageError(`invalid base path: ${text} (expected ${isNamed ? whole : "one like / or /so-lieu/"})`);
}
