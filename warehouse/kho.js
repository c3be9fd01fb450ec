#!/usr/bin/env node
// Entry of the command line: runs the TypeScript sources directly.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./cli.ts");
process.exitCode = await main(process.argv);
