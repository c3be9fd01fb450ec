import { describe, expect, it } from "vitest";
import { type StateForm, withPageAddress } from "../../src/components/pageAddress.js";
import type { PageState, StateField } from "../../src/components/pageState.js";

interface State extends PageState {
  level: string;
}

const fields: StateField<State>[] = [
  { name: "level", label: "Cấp", allowed: () => ["all", "city", "district"], fallback: () => "all" },
];

/** A window that has only an address with a history, and a form that only holds a value. */
function openPage(search: string) {
  const target = new EventTarget();
  const visited = [search];
  let place = 0;
  const location = {
    pathname: "/so-sanh",
    hash: "",
    get search() {
      return visited[place] ?? "";
    },
  };
  const history = {
    pushState(_state: unknown, _title: string, address: string) {
      visited.splice(place + 1, visited.length, address.replace("/so-sanh", ""));
      place += 1;
    },
  };
  const window = Object.assign(target, { location, history, Event }) as unknown as Window;
  const form = Object.assign(new EventTarget(), { value: { level: "?" }, notices: [] as readonly string[] });
  const shown = Object.assign(form, {
    showNotices: (notices: readonly string[]) => {
      form.notices = notices;
    },
  }) as unknown as StateForm<State> & { notices: readonly string[] };
  return {
    window,
    form: shown,
    visited,
    choose(level: string) {
      shown.value = { level };
      shown.dispatchEvent(new Event("input"));
    },
    go(steps: number) {
      place += steps;
      target.dispatchEvent(new Event("popstate"));
    },
  };
}

describe("withPageAddress(form, fields)", () => {
  it("opens the form on what the address says", () => {
    const { form, window } = openPage("?level=city");
    expect(withPageAddress(form, fields, { window }).value).toEqual({ level: "city" });
  });

  it("writes a change when it is told to, as it was when it was made", () => {
    const { form, window, visited, choose } = openPage("");
    const waiting: (() => void)[] = [];
    withPageAddress(form, fields, { window, later: (write) => waiting.push(write) });
    choose("city");
    choose("district");
    expect(visited).toEqual([""]);
    for (const write of waiting) write();
    expect(visited).toEqual(["", "?level=city", "?level=district"]);
  });

  it("tells what of the address it ignored, until something is chosen", () => {
    const { form, window, choose } = openPage("?level=atlantis");
    const bound = withPageAddress(form, fields, { window });
    expect(bound.value).toEqual({ level: "all" });
    expect(bound.notices.join()).toContain("atlantis");
    choose("city");
    expect(bound.notices).toEqual([]);
  });

  it("makes a new address of each choice, and none of the same again", () => {
    const { form, window, choose, visited } = openPage("");
    withPageAddress(form, fields, { window });
    for (const level of ["city", "city", "district", "all"]) choose(level);
    expect(visited).toEqual(["", "?level=city", "?level=district", ""]);
  });

  it("follows back and forward, tells the page, and adds no address of its own", () => {
    const { form, window, choose, go, visited } = openPage("");
    withPageAddress(form, fields, { window });
    choose("city");
    choose("district");
    const seen: string[] = [];
    form.addEventListener("input", () => seen.push(form.value.level));
    go(-1);
    go(-1);
    go(2);
    expect(seen).toEqual(["city", "all", "district"]);
    expect(visited).toHaveLength(3);
  });

  it("lets go of the address when the page lets go of the form", async () => {
    const { form, window, choose, go } = openPage("");
    const invalidation = Promise.resolve();
    withPageAddress(form, fields, { window, invalidation });
    choose("city");
    await invalidation;
    go(-1);
    expect(form.value).toEqual({ level: "city" });
  });
});
