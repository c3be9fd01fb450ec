/** A publisher's short name in ids, its name for readers, and whether its addresses carry an article number. */
export interface Publisher {
  id: string;
  name: string;
  isNumbered: boolean;
}

const numbered = (id: string, name: string): Publisher => ({ id, name, isNumbered: true });
const dated = (id: string, name: string): Publisher => ({ id, name, isNumbered: false });

const LDTD_COPY = numbered("ldtd", "Lao động Thủ đô (bản sao tinbong247news.net)");

/** Publishers by the host of their addresses, without `www.`. A row without an address names its place in brackets. */
export const PUBLISHERS: Record<string, Publisher> = {
  "(no address in the stored copy; a Báo Mới copy of laodongthudo.vn)": dated("ldtd", "Lao động Thủ đô (qua Báo Mới)"),
  "laodongthudo.vn": numbered("ldtd", "Lao động Thủ đô"),
  "tacnghiep.laodongthudo.vn": numbered("ldtd", "Lao động Thủ đô"),
  "tinbong247news.net": LDTD_COPY,
  "m.tinbong247news.net": LDTD_COPY,
  "laodongvaphapluat.laodongthudo.vn": numbered("ldpl", "Lao động và Pháp luật (Lao động Thủ đô)"),
  "amp.laodong.vn": numbered("lao-dong", "Lao Động"),
  "tamlongvang.laodong.com.vn": numbered("lao-dong", "Lao Động"),
  "news.laodong.vn": numbered("lao-dong", "Lao Động"),
  "es.laodong.vn": numbered("lao-dong", "Lao Động"),
  "baomoi.com": numbered("bao-moi", "Báo Mới"),
  "m.baomoi.com": numbered("bao-moi", "Báo Mới"),
  "lite.baomoi.com": numbered("bao-moi", "Báo Mới"),
  "baomoi.zadn.vn": numbered("bao-moi", "Báo Mới"),
  "baomoi.net.vn": numbered("bao-moi", "Báo Mới (dẫn Hà Nội TV)"),
  "baophunuthudo.vn": numbered("phu-nu-thu-do", "Phụ nữ Thủ đô"),
  "bk.laodongcongdoan.vn": numbered("lao-dong-cong-doan", "Tạp chí Lao động và Công đoàn"),
  "laodongdoanthe.vn": numbered("lao-dong-doan-the", "Lao động Đoàn thể"),
  "laodongxahoi.net": numbered("lao-dong-xa-hoi", "Lao động & Xã hội"),
  "kinhtedothi.vn": numbered("ktdt", "Kinh tế & Đô thị"),
  "langngheviet.com.vn": numbered("lang-nghe-viet", "Làng nghề Việt"),
  "nld.com.vn": numbered("nld", "Người Lao Động"),
  "hanoimoi.vn": numbered("hanoimoi", "Hànộimới"),
  "sggp.org.vn": numbered("sggp", "Sài Gòn Giải Phóng"),
  "tuoitrethudo.vn": numbered("tuoi-tre-thu-do", "Tuổi trẻ Thủ đô"),
  "phapluat.tuoitrethudo.vn": numbered("tuoi-tre-thu-do", "Tuổi trẻ Thủ đô"),
  "tacnghiep.thoidai.com.vn": numbered("thoi-dai", "Thời Đại"),
  "truyenhinhdulich.vn": numbered("truyen-hinh-du-lich", "Truyền hình Du lịch"),
  "vietnamplus.vn": numbered("vietnamplus", "VietnamPlus"),
  "en.vietnamplus.vn": numbered("vietnamplus", "VietnamPlus"),
  "chinhsachcuocsong.vnanet.vn": numbered("ttxvn", "Chính sách và Cuộc sống (TTXVN)"),
  "hanoi.dangcongsan.vn": numbered("dang-cong-san", "Báo điện tử Đảng Cộng sản Việt Nam – Trang Hà Nội"),
  "doanhnghieptiepthi.vn": dated("doanh-nghiep-tiep-thi", "Doanh nghiệp & Tiếp thị"),
  "thuviensuckhoe.org": dated("thu-vien-suc-khoe", "thuviensuckhoe.org (bản sao)"),
  "thanglong.chinhphu.vn": dated("chinh-phu", "Cổng TTĐT Chính phủ – Thăng Long"),
  "thiduakhenthuongvn.org.vn": dated("thi-dua-khen-thuong", "Thi đua khen thưởng Việt Nam"),
  "vbsp.org.vn": dated("vbsp", "Ngân hàng Chính sách xã hội"),
  "sovhtt.hanoi.gov.vn": dated("so-vhtt", "Sở Văn hóa và Thể thao Hà Nội"),
  "hanoi.gov.vn": dated("cong-thong-tin", "Cổng thông tin điện tử Hà Nội"),
  "dongda.hanoi.gov.vn": dated("cong-thong-tin", "Cổng thông tin điện tử quận Đống Đa"),
  "longbien.hanoi.gov.vn": dated("cong-thong-tin", "Cổng thông tin điện tử quận Long Biên"),
  "portal.longbien.gov.vn": dated("cong-thong-tin", "Cổng thông tin điện tử quận Long Biên"),
  "phucla.hadong.hanoi.gov.vn": dated("cong-thong-tin", "Trang thông tin phường Phúc La, quận Hà Đông"),
  "thachthat.hanoi.gov.vn": dated("cong-thong-tin", "Cổng thông tin điện tử huyện Thạch Thất"),
  "phuxuyen.hanoi.gov.vn": dated("cong-thong-tin", "Cổng thông tin điện tử xã Phú Xuyên"),
  "mngiathuong.hanoi.edu.vn": dated("mn-gia-thuong", "Trường mầm non Gia Thượng"),
  "tieuhocvancanh.edu.vn": dated("th-van-canh", "Trường Tiểu học Vân Canh"),
  "tambinh.vn": dated("tam-binh", "Dược phẩm Tâm Bình"),
};

/** Editions whose language is not that of the research row. */
export const LANGUAGES: Record<string, string> = {
  "es.laodong.vn": "es",
};

/** What a publisher's name says of an edition that is not Vietnamese. */
export const EDITIONS: Record<string, string> = {
  vi: "",
  en: " (bản tiếng Anh)",
  es: " (bản tiếng Tây Ban Nha)",
};

const FROM_ADDRESS = "(đầu đề suy từ địa chỉ)";
const NO_TITLE = "(không rõ đầu đề)";

/**
 * The title as a citation: without the remarks that the research puts in brackets at its end. Where the title is not
 * the page's own, it says so.
 */
export function readTitle(title: string): string {
  const bare = title
    .replace(/^\((?:title|no title)[^)]*\) /u, "")
    .replace(/(?: \([^()]*\))+$/u, "")
    .replace(/^\((.+) - bản in\)$/u, "$1");
  if (/no title|- bản in\)/u.test(title)) return `${bare} ${NO_TITLE}`;
  if (/title (?:from|translated from) the|tiêu đề suy từ/u.test(title)) return `${bare} ${FROM_ADDRESS}`;
  return bare;
}
