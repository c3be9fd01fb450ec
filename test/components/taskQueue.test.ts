import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { taskQueue } from "../../src/components/taskQueue.js";

describe("taskQueue()", () => {
  it("does its tasks in their order, none at once", async () => {
    const done: string[] = [];
    taskQueue()([() => done.push("a"), () => done.push("b")], 0);
    expect(done).toEqual([]);
    await wait(50);
    expect(done).toEqual(["a", "b"]);
  });

  it("drops what waits when other tasks come", async () => {
    const done: string[] = [];
    const later = taskQueue();
    later([() => done.push("old")], 0);
    later([() => done.push("new")], 0);
    await wait(50);
    expect(done).toEqual(["new"]);
  });
});
