/** Keeps the button of the menu true to the menu, and lets Enter press it as it does any button. */
export function attachMenuToggle(document: Document): void {
  const toggle = document.querySelector<HTMLInputElement>("#observablehq-sidebar-toggle");
  const menu = document.querySelector("#observablehq-sidebar");
  const view = document.defaultView;
  if (!toggle || !menu || !view) return;
  const follow = () => toggle.setAttribute("aria-pressed", String(view.getComputedStyle(menu).visibility !== "hidden"));
  toggle.addEventListener("change", () => view.requestAnimationFrame(follow));
  menu.addEventListener("transitionend", follow);
  view.addEventListener("resize", follow);
  toggle.addEventListener("keydown", (event) => event.key === "Enter" && toggle.click());
  follow();
}
