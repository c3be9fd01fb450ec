/**
 * One colour per district, the same on every page. The 30 were chosen greedily, each as far as possible (OKLab) from
 * those before it under normal, deuteranope and protanope vision, all with a contrast of 3:1 or more on a white and on
 * a near-black page. They mark dots, lines and swatches; text keeps the ink of the page and names the district.
 */
const COLORS: Readonly<Record<string, string>> = {
  "bac-tu-liem": "#2b6cb8",
  "hoan-kiem": "#d0561a",
  "dong-da": "#12926f",
  "ba-dinh": "#9480fd",
  "long-bien": "#f25492",
  "hai-ba-trung": "#6594bd",
  "hoang-mai": "#789c5b",
  "nam-tu-liem": "#b28827",
  "tay-ho": "#9c548c",
  "cau-giay": "#cd3d4f",
  "thanh-xuan": "#4d9f9c",
  "ha-dong": "#6c60e9",
  "soc-son": "#557454",
  "dong-anh": "#f6600c",
  "gia-lam": "#038de1",
  "thanh-tri": "#b369dd",
  "me-linh": "#bc6d77",
  "son-tay": "#b17b41",
  "ba-vi": "#5b7e3d",
  "phuc-tho": "#9f4acc",
  "dan-phuong": "#7778ba",
  "hoai-duc": "#b35025",
  "quoc-oai": "#3f8c9f",
  "thach-that": "#fa5657",
  "chuong-my": "#5a71a1",
  "thanh-oai": "#cb73b7",
  "thuong-tin": "#267688",
  "phu-xuyen": "#8e6374",
  "ung-hoa": "#6b74fd",
  "my-duc": "#9050b4",
};

/** The colour of what is not one of the 30 districts: the city, a cluster, a ward. */
const OTHER_COLOR = "#7d7d7d";

/** The colour of districts that step back behind others: contrast 3:1 or more on both pages, no hue. */
export const QUIET_COLOR = "#8f8f8f";

/** Returns the colour of a district as a hex code; grey for an area that is not one of the 30. */
export function districtColor(district_id: string): string {
  return Object.hasOwn(COLORS, district_id) ? (COLORS[district_id] ?? OTHER_COLOR) : OTHER_COLOR;
}
