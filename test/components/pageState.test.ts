import { describe, expect, it } from "vitest";
import {
  type PageState,
  readPageState,
  type StateField,
  settlePageState,
  writePageState,
} from "../../src/components/pageState.js";

interface State extends PageState {
  metric: string;
  level: string;
  districts: string[];
}

const LEVELS: Record<string, string[]> = { workers: ["all", "city"], families: ["all", "district"] };

const fields: StateField<State>[] = [
  { name: "metric", label: "Chỉ tiêu", allowed: () => Object.keys(LEVELS), fallback: () => "workers" },
  { name: "level", label: "Cấp", allowed: (state) => LEVELS[state.metric ?? ""] ?? [], fallback: () => "all" },
  { name: "districts", label: "Đơn vị", allowed: () => ["hoan-kiem", "dong-da"], fallback: () => ["hoan-kiem"] },
];

describe("readPageState(search, fields)", () => {
  it("opens on the defaults when the address says nothing", () => {
    expect(readPageState("", fields)).toEqual({
      state: { metric: "workers", level: "all", districts: ["hoan-kiem"] },
      notices: [],
    });
  });

  it("reads ids and lists of ids", () => {
    const { state, notices } = readPageState("?metric=families&level=district&districts=dong-da,hoan-kiem", fields);
    expect(state).toEqual({ metric: "families", level: "district", districts: ["dong-da", "hoan-kiem"] });
    expect(notices).toEqual([]);
  });

  it("judges a value by the values before it", () => {
    const { state, notices } = readPageState("?metric=families&level=city", fields);
    expect(state.level).toBe("all");
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain("Cấp = “city”");
  });

  it("ignores what it does not know and says so", () => {
    const { state, notices } = readPageState("?districts=dong-da,atlantis&metric=__proto__&colour=red", fields);
    expect(state).toEqual({ metric: "workers", level: "all", districts: ["dong-da"] });
    expect(notices.join(" ")).toContain("atlantis");
    expect(notices.join(" ")).toContain("__proto__");
    expect(notices.join(" ")).toContain("colour");
  });

  it("keeps an empty choice of districts apart from none given", () => {
    expect(readPageState("?districts=", fields).state.districts).toEqual([]);
    expect(readPageState("?districts=atlantis", fields).state.districts).toEqual(["hoan-kiem"]);
  });

  it("cuts a very long value short in its notice", () => {
    const { notices } = readPageState(`?metric=${"x".repeat(5000)}`, fields);
    expect(notices[0]?.length).toBeLessThan(200);
  });
});

describe("writePageState(state, fields)", () => {
  it("leaves out what the page opens on", () => {
    expect(writePageState({ metric: "workers", level: "all", districts: ["hoan-kiem"] }, fields)).toBe("");
  });

  it("gives one choice one address, in whatever order it was made", () => {
    const write = (districts: string[]) => writePageState({ metric: "workers", level: "all", districts }, fields);
    expect(write(["hoan-kiem", "dong-da"])).toBe(write(["dong-da", "hoan-kiem"]));
  });

  it("is read back as the same state", () => {
    const state = { metric: "families", level: "district", districts: ["dong-da", "hoan-kiem"] };
    const search = writePageState(state, fields);
    expect(search).toBe("?metric=families&level=district&districts=dong-da,hoan-kiem");
    expect(readPageState(search, fields)).toEqual({ state, notices: [] });
    const none = { ...state, districts: [] };
    expect(readPageState(writePageState(none, fields), fields).state).toEqual(none);
  });
});

describe("settlePageState(state, fields)", () => {
  it("lets go of what a new metric does not allow, and keeps the rest", () => {
    const wanted = { metric: "families", level: "city", districts: ["dong-da"] };
    expect(settlePageState(wanted, fields)).toEqual({ metric: "families", level: "all", districts: ["dong-da"] });
  });
});
