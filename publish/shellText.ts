import { strings } from "../src/components/strings.js";

/** The words of the page shell that Framework writes in English. */
export const shellText = {
  skipToContent: "Chuyển đến nội dung",
  toggleMenu: "Mở hoặc đóng danh mục",
  closeMenu: "Đóng danh mục",
  menu: "Danh mục trang",
  onThisPage: strings.nav.onThisPage,
  copyCode: "Sao chép",
} as const;
