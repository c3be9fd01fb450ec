import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkKey, signSums } from "../../../publish/snapshot/signature.js";
import { withFolder, writeFiles } from "../withFolder.js";

function withKey<T>(use: (folder: string, key: string) => T): Promise<T> {
  return withFolder({ "snapshot/SHA256SUMS": "0  a\n", "data/a.csv": "a" }, (folder) => {
    const key = path.join(folder, "key");
    spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
    return use(folder, key);
  });
}

/** Looks for programs in an empty folder only. */
function withoutPrograms(folder: string, use: () => void): void {
  const { PATH } = process.env;
  process.env.PATH = path.join(folder, "nothing");
  try {
    use();
  } finally {
    process.env.PATH = PATH;
  }
}

describe("signSums(folder, key)", () => {
  it("writes a signature that ssh-keygen accepts, and nothing of the key", () =>
    withKey((folder, key) => {
      const snapshot = path.join(folder, "snapshot");
      checkKey(key, [snapshot, path.join(folder, "data")]);
      signSums(snapshot, key);
      const check = ["-Y", "check-novalidate", "-n", "file", "-s", path.join(snapshot, "SHA256SUMS.sig")];
      expect(spawnSync("ssh-keygen", check, { input: "0  a\n" }).status).toBe(0);
      expect(spawnSync("ssh-keygen", check, { input: "1  a\n" }).status).not.toBe(0);
      const secret = fs.readFileSync(key, "utf8").split("\n")[3] ?? "";
      expect(secret.length).toBeGreaterThan(60);
      expect(fs.readdirSync(snapshot).sort()).toEqual(["SHA256SUMS", "SHA256SUMS.sig"]);
      expect(fs.readFileSync(path.join(snapshot, "SHA256SUMS.sig"), "utf8")).not.toContain(secret);
    }));
});

describe("checkKey(key, published)", () => {
  it("refuses a key that is missing, broken or on its way to readers", () =>
    withKey((folder, key) => {
      expect(() => checkKey(path.join(folder, "no"), [])).toThrow("missing key:");
      writeFiles(folder, { broken: "-----BEGIN OPENSSH PRIVATE KEY-----\nnonsense\n" });
      fs.chmodSync(path.join(folder, "broken"), 0o600);
      expect(() => checkKey(path.join(folder, "broken"), [])).toThrow(/^unable to sign with \S+broken: [^\n]+$/);
      const inside = path.join(folder, "data", "key");
      fs.copyFileSync(key, inside);
      expect(() => checkKey(inside, [path.join(folder, "data")])).toThrow("a key must not lie in");
    }));

  it("says what to install where ssh-keygen is missing", () =>
    withKey((folder, key) => {
      withoutPrograms(folder, () => {
        expect(() => checkKey(key, [])).toThrow("unable to sign: ssh-keygen is missing (install OpenSSH 8.1 or later)");
      });
    }));
});
