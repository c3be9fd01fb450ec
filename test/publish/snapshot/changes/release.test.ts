import { describe, expect, it } from "vitest";
import { compareWithWarehouse } from "../../../../publish/snapshot/changes/compareSnapshots.js";
import { printChanges } from "../../../../publish/snapshot/changes/printChanges.js";
import type { MetricProfile } from "../../../../src/components/profileRows.js";
import type { Changes, Release } from "../../../../src/components/release.js";
import { releasePage } from "../../../../src/pages/releasePage.js";
import { hasHostileMarkup } from "../../../components/chartCases.js";
import { emptyDocument } from "../../../components/literalFigures.js";
import { unmarkedTexts } from "../../../components/unmarkedTexts.js";
import { hasEnglish, hasVietnamese } from "../../../languageWords.js";
import { inLanguage } from "../../../pages/inLanguage.js";
import { AFTER, BEFORE, HOSTILE } from "./twoEditions.js";
import { NEW, OLD, withEditions } from "./withEditions.js";

/** Both editions are built once for all of the file. */
let made: Promise<Changes> | undefined;

function readChanges(): Promise<Changes> {
  made ??= withEditions([BEFORE, AFTER], ({ before, warehouse }) =>
    compareWithWarehouse(before, { warehouse, edition: NEW }),
  );
  return made;
}

function draw(release: Release | null): HTMLElement {
  const ids = ["excellent-workers", "fresh-metric"];
  const metric_profiles = ids.map((metric_id, index) => ({ metric_id, metric_name: `M${index}` }) as MetricProfile);
  return releasePage({ release, metric_profiles, district_profiles: [] }, { document: emptyDocument(), root: "." });
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replaceAll(/\s+/g, " ");
}

describe("releasePage(data, options)", () => {
  it("says that a preview is one, and that the first edition is the first", () => {
    expect(textOf(draw(null))).toContain("bản xem thử, chưa phát hành");
    const first = textOf(draw({ edition: NEW, changes: null }));
    expect(first).toContain("bản phát hành đầu tiên");
    expect(first).toContain(`${NEW.id}, số liệu tính đến ngày 31/7/2025`);
  });

  it("says that nothing has changed, and leads to no file", async () => {
    const changes = await readChanges();
    const empty = Object.fromEntries(Object.keys(changes).map((name) => [name, []])) as unknown as Changes;
    const page = draw({ edition: NEW, changes: { ...empty, before: OLD, after: NEW } });
    expect(textOf(page)).toContain("Không có gì thay đổi so với bản trước.");
    expect(page.querySelectorAll("section, a")).toHaveLength(0);
  });

  it("counts the same cells on top and over their table, which has a row per metric", async () => {
    const cell = { kind: "gained", metric_id: "fresh-metric", year: 2024, state_before: "", state_after: "" } as const;
    const coverage = ["ba-dinh", "tay-ho"].map((district_id) => ({ ...cell, district_id }));
    const page = draw({ edition: NEW, changes: { ...(await readChanges()), coverage } });
    expect(textOf(page.querySelector("[href='#do-phu']")?.parentElement)).toBe("Độ phủ: 2");
    const caption = page.querySelector("#do-phu")?.parentElement?.querySelector("caption");
    expect(textOf(caption)).toBe("Độ phủ: 2 ô của 1 chỉ tiêu");
  });

  it("sets old beside new with the reason, or says that none was given", async () => {
    const page = draw({ edition: NEW, changes: await readChanges() });
    const rows = [...(page.querySelector("#sua")?.parentElement?.querySelectorAll("tbody tr") ?? [])];
    const cells = rows.map((row) => [...row.children].map(textOf));
    expect(cells[0]?.slice(1)).toEqual([
      "Giá trị: 500 ngườiNguồn ghi: “500 công nhân giỏi”",
      "Giá trị: ≥ 350 ngườiNguồn ghi: “hơn 350 công nhân giỏi”xem trong sổ",
      "chưa nêu lý do",
    ]);
    expect(cells[1]?.[1]).toContain("Giá trị: 410 người");
    expect(cells[1]?.[2]).toContain("Giá trị: 390 người");
    expect(cells[1]?.[3]).toBe(`Nhập nhầm số: ${HOSTILE}`);
    const links = [...page.querySelectorAll("#sua ~ .table-wrap a")].map((link) => link.getAttribute("href"));
    expect(links).toContain("./so-lieu.html?figure=corrected#corrected");
    expect(links).toContain("./chi-tieu/excellent-workers.html");
  });

  it("keeps a rank that bounds leave open undetermined, and links nothing that is gone", async () => {
    const page = draw({ edition: NEW, changes: await readChanges() });
    const moved = textOf(page.querySelector("#thu-hang")?.parentElement);
    expect(moved).toContain("thứ 1 trong 2không phân định (2 đơn vị)");
    expect(moved).toContain("thứ 2 trong 2thứ 1 trong 2");
    const withdrawn = page.querySelector("#rut")?.parentElement;
    expect(textOf(withdrawn)).toContain("99 người, “99 công nhân giỏi”Nguồn đã đính chính");
    expect(withdrawn?.querySelector("a[href*=so-lieu]")).toBeNull();
  });

  it("shows a hundred rows of a kind, and counts the rest", async () => {
    const changes = await readChanges();
    const figures = changes.figures.flatMap((change) => Array.from({ length: 150 }, () => change));
    const page = draw({ edition: NEW, changes: { ...changes, figures } });
    const added = page.querySelector("#them")?.parentElement;
    expect(added?.querySelectorAll("details tbody tr")).toHaveLength(100);
    expect(textOf(added?.querySelector("details caption"))).toContain("100 dòng đầu trong 300");
    const counts = [...(added?.querySelectorAll(".table-wrap") ?? [])].map(textOf);
    expect(counts[0]).toContain("150");
  });

  it("keeps hostile notes, reasons and names text, in both languages", async () => {
    const changes = await readChanges();
    for (const language of ["vi", "en"] as const) {
      const page = inLanguage(language, () => draw({ edition: NEW, changes }));
      expect(page.textContent).toContain(HOSTILE);
      expect(hasHostileMarkup(page)).toBe(false);
    }
  });

  it("says nothing in the other language", async () => {
    const changes = await readChanges();
    const english = inLanguage("en", () => draw({ edition: NEW, changes }));
    expect(unmarkedTexts(english, []).filter(hasVietnamese)).toEqual([]);
    const vietnamese = draw({ edition: NEW, changes });
    for (const part of vietnamese.querySelectorAll("[lang=en], code, img")) part.remove();
    expect(unmarkedTexts(vietnamese, [HOSTILE]).filter(hasEnglish)).toEqual([]);
  });
});

describe("printChanges(changes)", () => {
  it("counts each kind, prints old and new and the reason", async () => {
    const printed = printChanges(await readChanges());
    expect(printed).toContain(`changes from ${OLD.id} (as of 2025-01-31) to ${NEW.id} (as of 2025-07-31)`);
    expect(printed).toContain("figures corrected (2)");
    expect(printed).toContain(
      "value 410 → 390; as_printed 410 công nhân giỏi → 390 công nhân giỏi (Nhập nhầm số: =1+1",
    );
    expect(printed).toContain("excellent-workers, dong-da, district, 2021: 1 of 2 → undetermined of 2");
    expect(printed).toContain(
      "old-name → new-name: excellent-workers, dong-da, city, 2022-01-01..2022-12-31 (nothing else changed)",
    );
  });

  it("prints no sign that a terminal would obey", async () => {
    const changes = await readChanges();
    const [reason] = changes.unused_reasons;
    const hostile = { ...changes, unused_reasons: reason ? [{ ...reason, reason: "\u001b[2J\u202e" }] : [] };
    expect(printChanges(hostile)).toContain("sua-3: same: �[2J�");
  });
});
