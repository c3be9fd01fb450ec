import { afterEach, describe, expect, it } from "vitest";
import { missingDistricts } from "../../src/components/missingDistricts.js";
import { setLanguage } from "../../src/components/strings.js";
import { AREAS } from "./compareCases.js";
import { annualFigure, literalFigure } from "./literalFigures.js";

const at = (period_start: string, period_end: string) =>
  literalFigure({ district_id: "hoan-kiem", period_kind: "as_of", period_start, period_end, level: "district" });
const year = annualFigure("hoan-kiem", 2022, {});
const toJune = { ...at("2016-01-01", "2016-06-29"), period_kind: "year_to_date" };

afterEach(() => setLanguage("vi"));

describe("missingDistricts(chosen, known, shown)", () => {
  it.each([
    ["vi", [at("1997-09-01", "1997-09-01")], "chỉ có số tại 1/9/1997, cấp quận, huyện"],
    ["vi", [at("2016-07-01", "2016-07-31")], "chỉ có số trong tháng 7/2016, cấp quận, huyện"],
    ["vi", [year, toJune], "chỉ có số của năm 2022, cấp quận, huyện; từ đầu năm đến 29/6/2016, cấp quận, huyện"],
    ["en", [at("1997-09-01", "1997-09-01")], "only figures on 1 Sep 1997, district level"],
    ["en", [at("2016-07-01", "2016-07-31")], "only figures in Jul 2016, district level"],
    [
      "en",
      [toJune, year],
      "only figures from the start of the year to 29 Jun 2016, district level; of 2022, district level",
    ],
  ] as const)("joins periods to the sentence in %s, each with one preposition (case %#)", (language, known, reason) => {
    setLanguage(language);
    const chosen = AREAS.filter(({ district_id }) => district_id === "hoan-kiem");
    expect(missingDistricts(chosen, known, []).map((row) => row.reason)).toEqual([reason]);
  });
});
