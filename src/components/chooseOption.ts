/** Chooses the option of a value; its attribute too, which is what a page that is only written shows. */
export function chooseOption(select: HTMLSelectElement, value: string): void {
  const options = [...select.querySelectorAll("option")];
  for (const option of options) option.toggleAttribute("selected", option.value === value);
  const chosen = options.find((option) => option.value === value);
  if (chosen) chosen.selected = true;
}
