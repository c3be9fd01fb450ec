/** Returns an element's markup, one tag a line, so that a change shows as a few lines. */
export function asSnapshot(element: Element): string {
  return `${element.outerHTML.replaceAll("><", ">\n<").replace(/<style>[\s\S]*?<\/style>\n?/g, "")}\n`;
}

/** Returns the one picture of a chart, legend aside, as an SVG file that stands alone. */
export function svgSnapshot(chart: Element): string {
  const pictures = [...chart.querySelectorAll("svg")].filter((svg) => svg.getAttribute("aria-hidden") !== "true");
  const [picture] = pictures;
  if (!picture || pictures.length > 1) throw new Error(`expected one picture, found ${pictures.length}`);
  return asSnapshot(picture).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
}
