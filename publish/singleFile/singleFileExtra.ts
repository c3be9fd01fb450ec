import path from "node:path";
import type { SnapshotExtra } from "../snapshot/makeContent.js";
import { SINGLE_FILE } from "./readSitePages.js";
import { writeSingleFile } from "./writeSingleFile.js";

/** Puts the whole site as one file into a snapshot. */
export const singleFileExtra: SnapshotExtra = {
  name: "single-file",
  file: SINGLE_FILE,
  async make({ site, marts, stamp }) {
    await writeSingleFile({ site, marts, stamp, out: path.join(site, SINGLE_FILE) });
  },
};
