import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";
import { SIGNATURE, SUMS } from "./manifest.js";

/** What a signature is for, as `ssh-keygen -Y verify -n` asks; `file` is its manual's name for any file. */
const NAMESPACE = "file";

/**
 * Throws UserError unless `ssh-keygen` is there and can sign with the key: better before a snapshot is made than after.
 * A key below one of the `published` folders is refused, for what lies there is on its way to every reader.
 */
export function checkKey(key: string, published: readonly string[]): void {
  const place = fs.existsSync(key) ? fs.realpathSync(key) : undefined;
  if (place === undefined) throw new UserError(`missing key: ${key}`);
  const near = published.find((folder) => place.startsWith(`${fs.realpathSync(folder)}${path.sep}`));
  if (near) throw new UserError(`unable to sign with ${key}: a key must not lie in ${near}, which is published`);
  sign(key, Buffer.from("kho"));
}

/** Signs the sums of the snapshot in `folder`, and puts the signature beside them in one step. */
export function signSums(folder: string, key: string): void {
  const next = path.join(folder, `.next-${SIGNATURE}`);
  fs.writeFileSync(next, sign(key, fs.readFileSync(path.join(folder, SUMS))));
  fs.renameSync(next, path.join(folder, SIGNATURE));
}

/** Returns the signature. The key goes to `ssh-keygen` by its path and is never read here. */
function sign(key: string, bytes: Uint8Array): string {
  const { status, stdout, stderr, error } = spawnSync("ssh-keygen", ["-Y", "sign", "-q", "-f", key, "-n", NAMESPACE], {
    input: bytes,
    encoding: "utf8",
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT")
    throw new UserError("unable to sign: ssh-keygen is missing (install OpenSSH 8.1 or later)");
  if (status !== 0 || !stdout.startsWith("-----BEGIN SSH SIGNATURE-----"))
    throw new UserError(`unable to sign with ${key}: ${failureOf(stderr) ?? error?.message ?? "no signature"}`);
  return stdout;
}

function failureOf(stderr: string | null): string | undefined {
  return stderr
    ?.split("\n")
    .map((line) => line.trim())
    .findLast((line) => line !== "");
}
