import { parseHTML } from "linkedom";

/** Returns a chart of bare markup. */
export function markup(html: string): Element {
  const { document } = parseHTML(`<!doctype html><html><body><figure>${html}</figure></body></html>`);
  return document.querySelector("figure") as unknown as Element;
}

/** The smallest panel. */
export const PANEL =
  '<svg width="300" height="100"><rect width="10" height="10" fill="var(--kho-ink, CanvasText)"/></svg>';

/** Returns a chart with all that a chart may have: two panels under headings, a note, a key, who is missing. */
export function drawnChart(): Element {
  const dot = (y: number, x: number, name: string, color: string) =>
    `<a href="./so-lieu#x" class="figure-mark" data-figure="x" aria-label="x"><title>nguồn ghi: “${x}”</title>
    <text x="120" y="${y + 4}" text-anchor="end" fill="var(--kho-ink, currentColor)">${name}</text>
    <line x1="132" x2="${132 + x}" y1="${y}" y2="${y}" stroke="${color}" stroke-width="2" stroke-opacity="0.35"/>
    <circle cx="${132 + x}" cy="${y}" r="5" fill="${color}"/>
    <text x="${144 + x}" y="${y + 4}" font-weight="600">${x}</text></a>`;
  const panel = (...dots: string[]) =>
    `<svg width="640" height="${dots.length * 32}" role="group" style="font: inherit; overflow: visible">
    <path d="M132.5 0V${dots.length * 32}" stroke="var(--kho-line, currentColor)"/>${dots.join("")}</svg>`;
  return markup(`<section><h3>Cấp quận, huyện (người)</h3>
    <h4>Cả năm 2022</h4>${panel(dot(16, 340, "Hoàn Kiếm", "#d0561a"), dot(48, 84, "Bắc Từ Liêm", "#2b6cb8"))}
    <h4>Cả năm 2021</h4>${panel(dot(16, 210, "Đống Đa", "#12926f"))}
    <p class="small muted">Ngày chốt <span class="visually-hidden">(ẩn)</span>ghi dưới tên.</p></section>
    <ul class="legend"><li><svg width="44" height="20" viewBox="0 0 44 20" aria-hidden="true"><circle cx="22" cy="10" r="5"
    fill="none" stroke="currentColor"/></svg><span>khoảng, ước chừng</span></li>
    <li><span style="background:#2b6cb8"></span>Bắc Từ Liêm</li></ul>
    <div class="missing"><ul><li><strong>Sóc Sơn</strong> – chưa có số liệu</li></ul></div>`);
}
