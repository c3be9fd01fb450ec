// Publishes two snapshots in turn, and takes every other back, until it is killed: `<target> <a> <b> <withoutLinks>`.
import { publishSnapshot, rollBack } from "../../../publish/target/publishSnapshot.js";

const [to = "", a = "", b = "", withoutLinks = ""] = process.argv.slice(2);
const options = { to, keep: 1, withoutLinks: withoutLinks === "true" };

process.stdout.write("ready");
for (;;) {
  await publishSnapshot({ ...options, keep: 2, from: a });
  await publishSnapshot({ ...options, keep: 2, from: b });
  await rollBack(options);
  await publishSnapshot({ ...options, from: b });
}
