import { afterEach, describe, expect, it } from "vitest";
import {
  describeFigure,
  describeValue,
  formatDate,
  formatInterval,
  formatLevel,
  formatNumber,
  formatPeriod,
  formatPublished,
  formatShare,
  formatSigned,
  formatUnit,
  formatValue,
  formatValueWithUnit,
  MISSING,
  periodYears,
} from "../../src/components/format.js";
import { compareNames } from "../../src/components/locale.js";
import type { StatedValue } from "../../src/components/marts.js";
import { setLanguage } from "../../src/components/strings.js";

function stated(columns: Partial<StatedValue>): StatedValue {
  return { value: null, lower: null, upper: null, qualifier: "exact", unit: "person", ...columns };
}

function period(period_kind: string, period_start: string | null, period_end: string | null, period_basis = "printed") {
  return formatPeriod({ period_kind, period_start, period_end, period_basis });
}

describe("formatNumber(value)", () => {
  it("writes thousands with a dot and decimals with a comma", () => {
    expect(formatNumber(4750)).toBe("4.750");
    expect(formatNumber(128.9)).toBe("128,9");
  });

  it("writes a dash, not zero, for what is missing", () => {
    expect(formatNumber(null)).toBe(MISSING);
    expect(formatNumber(Number.NaN)).toBe(MISSING);
    expect(formatNumber(0)).toBe("0");
  });
});

describe("formatValue(figure)", () => {
  it.each([
    [stated({ value: 3550 }), "3.550"],
    [stated({ lower: 500, qualifier: "more_than" }), "≥ 500"],
    [stated({ lower: 500, qualifier: "at_least" }), "≥ 500"],
    [stated({ upper: 350, qualifier: "nearly" }), "≤ 350"],
    [stated({ upper: 40, qualifier: "at_most" }), "≤ 40"],
    [stated({ value: 200, qualifier: "about" }), "≈ 200"],
    [stated({ lower: 10e9, upper: 100e9, qualifier: "order_of_magnitude", unit: "VND" }), "10–100 tỷ"],
    [stated({}), "–"],
    [stated({ value: 12, is_signed: true }), "+12"],
    [stated({ value: -3, is_signed: true }), "−3"],
    [stated({ value: 0, is_signed: true }), "0"],
    [stated({ lower: 5, qualifier: "at_least", is_signed: true }), "≥ +5"],
    [stated({ lower: -2, upper: 7, is_signed: true }), "−2 … +7"],
  ])("writes %o as %s", (figure, text) => {
    expect(formatValue(figure)).toBe(text);
  });

  it("scales money without rounding anything away", () => {
    expect(formatValueWithUnit(stated({ value: 3_015_000_000, unit: "VND" }))).toBe("3,015 tỷ đồng");
    expect(formatValueWithUnit(stated({ value: 144_000_000, unit: "VND" }))).toBe("144 triệu đồng");
    expect(formatValueWithUnit(stated({ value: 1_234_567_891, unit: "VND" }))).toBe("1.234.567.891 đồng");
    expect(formatValueWithUnit(stated({ upper: 3_500_000_000, qualifier: "nearly", unit: "VND" }))).toBe(
      "≤ 3,5 tỷ đồng",
    );
  });

  it("names the unit, once", () => {
    expect(formatValueWithUnit(stated({ value: 84 }))).toBe("84 người");
    expect(formatValueWithUnit(stated({ value: 67, unit: "percent" }))).toBe("67%");
    expect(formatValueWithUnit(stated({}))).toBe("–");
    expect(formatUnit("person+initiative")).toBe("người + sáng kiến");
  });
});

describe("describeValue(figure)", () => {
  it("says a bound in words", () => {
    expect(describeValue(stated({ lower: 500, qualifier: "at_least" }))).toBe("từ 500 trở lên");
    expect(describeValue(stated({ lower: 500, qualifier: "more_than" }))).toBe("từ 500 trở lên");
    expect(describeValue(stated({ upper: 350, qualifier: "nearly" }))).toBe("nhiều nhất 350");
  });
});

describe("describeFigure(figure)", () => {
  it("says a bound in words with the phrase that the source prints", () => {
    const bound = { ...stated({ lower: 500, qualifier: "more_than" }), as_printed: "hơn 500" };
    expect(describeFigure(bound)).toBe("từ 500 trở lên, nguồn ghi: hơn 500");
    expect(describeFigure({ ...stated({ value: 84 }), as_printed: "84" })).toBe("84, nguồn ghi: 84");
  });
});

describe("in English", () => {
  afterEach(() => setLanguage("vi"));

  it("writes numbers, shares and money the English way", () => {
    setLanguage("en");
    expect(formatNumber(1622.5)).toBe("1,622.5");
    expect(formatShare(0.667)).toBe("66.7%");
    expect(formatValueWithUnit(stated({ value: 3_015_000_000, unit: "VND" }))).toBe("3.015 billion VND");
    expect(formatValueWithUnit(stated({ lower: 1500, qualifier: "more_than" }))).toBe("≥ 1,500 people");
    expect(formatValueWithUnit(stated({ value: 1 }))).toBe("1 person");
    expect(describeValue(stated({ upper: 350, qualifier: "nearly" }))).toBe("at most 350");
  });

  it("writes dates and periods the English way, at once after the language changes", () => {
    expect(formatDate("2024-06-30")).toBe("30/6/2024");
    setLanguage("en");
    expect(formatDate("2024-06-30")).toBe("30 Jun 2024");
    expect(period("year", "2022-01-01", "2022-12-31")).toBe("2022");
    expect(period("half_year", "2020-01-01", "2020-06-30")).toBe("first half of 2020");
    expect(period("quarter", "2024-07-01", "2024-09-30")).toBe("Q3 2024");
    expect(period("year_to_date", "2024-01-01", "2024-09-30")).toBe("first 9 months of 2024");
    expect(period("multi_year", "2012-01-01", "2016-12-31", "inferred")).toBe("5 years, 2012–2016 (period inferred)");
    expect(period("as_of", "2025-03-01", "2025-04-30")).toBe("in Mar–Apr 2025");
    expect(period("event", "2024-10-15", "2024-10-20")).toBe("15–20 Oct 2024");
    expect(formatPublished("2024-10-01", "inferred")).toBe("about Oct 2024");
    expect(formatLevel("district+city")).toBe("levels counted together: district + city");
  });

  it("sorts names in its own alphabet, where Đ is a D", () => {
    const names = ["Đan Phượng", "Dương Xá", "Ba Vì"];
    expect([...names].sort(compareNames)).toEqual(["Ba Vì", "Dương Xá", "Đan Phượng"]);
    setLanguage("en");
    expect([...names].sort(compareNames)).toEqual(["Ba Vì", "Đan Phượng", "Dương Xá"]);
  });
});

describe("formatPeriod(period)", () => {
  it.each([
    [period("year", "2022-01-01", "2022-12-31"), "năm 2022"],
    [period("half_year", "2020-01-01", "2020-06-30"), "6 tháng đầu năm 2020"],
    [period("half_year", "2020-07-01", "2020-12-31"), "6 tháng cuối năm 2020"],
    [period("quarter", "2024-07-01", "2024-09-30"), "quý III/2024"],
    [period("year_to_date", "2024-01-01", "2024-09-30"), "9 tháng đầu năm 2024"],
    [period("year_to_date", "2024-01-01", "2024-10-15"), "từ đầu năm đến 15/10/2024"],
    [period("school_year", "2024-09-01", "2025-06-30"), "năm học 2024–2025"],
    [period("multi_year", "2012-01-01", "2016-12-31", "inferred"), "5 năm, 2012–2016 (kỳ suy ra)"],
    [period("multi_year", "2015-01-01", "2020-12-31"), "6 năm, 2015–2020"],
    [period("stage", "2022-01-08", "2022-05-31", "external"), "giai đoạn 8/1/2022–31/5/2022 (kỳ theo nguồn khác)"],
    [period("as_of", "2024-06-30", "2024-06-30"), "tại 30/6/2024"],
    [period("as_of", "2024-06-01", "2024-06-30"), "trong tháng 6/2024"],
    [period("as_of", "2025-03-01", "2025-04-30"), "trong tháng 3–4/2025"],
    [period("event", "2024-10-15", "2024-10-20"), "15–20/10/2024"],
    [period("unknown", null, null), "không rõ kỳ"],
    [period("recurring", null, null), "hằng năm"],
  ])("writes %s", (text, expected) => {
    expect(text).toBe(expected);
  });

  it("tells the length of a period in years", () => {
    expect(periodYears("2018-01-01", "2022-12-31")).toBe(5);
    expect(periodYears(null, "2022-12-31")).toBeNull();
  });
});

describe("formatLevel(level)", () => {
  it("names one level, several together, and none", () => {
    expect(formatLevel("grassroots")).toBe("cấp cơ sở");
    expect(formatLevel("district+city")).toBe("gộp các cấp: quận, huyện + thành phố");
    expect(formatLevel("unspecified")).toBe("không nêu cấp");
  });
});

describe("formatSigned(value)", () => {
  it("gives a rise and a fall their sign", () => {
    expect(formatSigned(12)).toBe("+12");
    expect(formatSigned(-3)).toBe("−3");
    expect(formatSigned(0)).toBe("0");
    expect(formatSigned(null)).toBe("–");
    expect(formatSigned(0.259, formatShare)).toBe("+25,9%");
  });
});

describe("formatInterval(low, high, unit)", () => {
  it("leaves an open side open", () => {
    expect(formatInterval(12, null, "person")).toBe("≥ 12");
    expect(formatInterval(12, 40, "person")).toBe("12–40");
    expect(formatInterval(12, 12, "person")).toBe("12");
  });
});
