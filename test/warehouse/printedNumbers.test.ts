import { describe, expect, it } from "vitest";
import { parseNumber, readPrintedNumbers } from "../../warehouse/printedNumbers.js";

describe("parseNumber(digits, language)", () => {
  it("reads a dot as thousands and a comma as the decimal mark in Vietnamese", () => {
    expect(["4.750", "3,5", "1.234.567,8", "1622", "100.57"].map((text) => parseNumber(text, "vi"))).toEqual([
      4750, 3.5, 1234567.8, 1622, 100.57,
    ]);
  });

  it("reads a comma as thousands in English", () => {
    expect(["5,000", "128.9", "52,459"].map((text) => parseNumber(text, "en"))).toEqual([5000, 128.9, 52459]);
  });
});

describe("readPrintedNumbers(text, language)", () => {
  it.each([
    ["giá trị làm lợi 3.015 triệu đồng", "vi", [3015e6]],
    ["gần 3,5 tỉ đồng", "vi", [35e8]],
    ["213,465 triệu đồng", "vi", [213465e3]],
    ["khoảng hơn 3.500 tỷ đồng", "vi", [35e11]],
    ["đạt 128,9% tỷ lệ được giao", "vi", [128.9]],
    ["thành lập mới 66/20 Công đoàn cơ sở (đạt 330%)", "vi", [66, 20, 330]],
    ["gần 20 nghìn đoàn viên", "vi", [20000]],
    ["làm lợi hàng chục tỷ đồng", "vi", [10e9, 100e9]],
    ["hàng trăm triệu đồng", "vi", [100e6, 1000e6]],
    ["ba gia đình", "vi", [3]],
    ["3 gia đình ở Ba Đình", "vi", [3]],
    ["admitted 6,257/6,000 union members", "en", [6257, 6000]],
    ["a total of 5 billion VND", "en", [5e9]],
    ["không có số", "vi", [0]],
  ])("reads %j (%s)", (text, language, numbers) => {
    expect(readPrintedNumbers(text, language)).toEqual(numbers);
  });

  it("reads a phrase whose marks were typed as combining characters", () => {
    expect(readPrintedNumbers("3 triệu đồng".normalize("NFD"), "vi")).toEqual([3e6]);
  });

  it("does not take a word that begins like a scale word for one", () => {
    expect(readPrintedNumbers("58 trămx, 5 tỷlệ", "vi")).toEqual([58, 5]);
  });

  it("gives every reading of the digits in a language whose grammar it does not know", () => {
    expect(readPrintedNumbers("5 000 travailleurs", "fr")).toContain(5000);
  });
});
