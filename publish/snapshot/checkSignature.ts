import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";

/** What the signature is for, as `ssh-keygen -n` states it. */
const NAMESPACE = "file";

/** What can be said of a signature: a fault, or a note on what was found or left unchecked. */
export interface SignatureReport {
  fault?: string;
  note?: string;
}

export interface SignatureCheck {
  signature: Uint8Array;
  /** What was signed. */
  signed: Uint8Array;
  /** A file of allowed signers, as ssh-keygen(1) describes it. */
  signers?: string | undefined;
}

/**
 * Checks an SSH signature with `ssh-keygen`: against the allowed signers where they are given, else only that it fits
 * what was signed. Throws UserError when signers are given and `ssh-keygen` is missing.
 */
export function checkSignature({ signature, signed, signers }: SignatureCheck): SignatureReport {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho-signature-"));
  try {
    const file = path.join(folder, "signature");
    fs.writeFileSync(file, signature);
    return signers === undefined ? checkFit(file, signed) : checkSigner(file, { signed, signers });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function checkFit(file: string, signed: Uint8Array): SignatureReport {
  const answer = run(["-Y", "check-novalidate", "-n", NAMESPACE, "-s", file], signed);
  if (!answer) return { note: "the signature was not checked: ssh-keygen is missing" };
  if (!answer.isGood) return { fault: "the signature does not fit SHA256SUMS" };
  return {
    note: `the signature fits SHA256SUMS; by whom it is was not checked (--signers FILE): ${keyOf(answer.text)}`,
  };
}

function checkSigner(file: string, { signed, signers }: { signed: Uint8Array; signers: string }): SignatureReport {
  if (!fs.existsSync(signers)) throw new UserError(`missing file of signers: ${signers}`);
  const found = run(["-Y", "find-principals", "-s", file, "-f", signers], signed);
  if (!found)
    throw new UserError("unable to check the signature: ssh-keygen is missing (install OpenSSH 8.1 or later)");
  const [principal = ""] = found.text.split("\n");
  if (!found.isGood || principal === "") return { fault: `the signature is by none of ${signers}` };
  const answer = run(["-Y", "verify", "-f", signers, "-I", principal, "-n", NAMESPACE, "-s", file], signed);
  return answer?.isGood ? { note: `signed by ${principal}` } : { fault: `the signature of ${principal} is not valid` };
}

function keyOf(text: string): string {
  return /SHA256:\S+/.exec(text)?.[0] ?? "unknown key";
}

/** Returns undefined where there is no `ssh-keygen`. */
function run(args: readonly string[], input: Uint8Array): { isGood: boolean; text: string } | undefined {
  const { status, stdout, error } = spawnSync("ssh-keygen", args, { input, encoding: "utf8" });
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOENT") return undefined;
  if (error && code !== "EPIPE") throw error;
  return { isGood: status === 0, text: stdout.trim() };
}
