import { timeRedraw } from "./redraw.js";

/** One way to change something in a page, by its name in the report. */
interface Control {
  name: string;
  /** Prepares the next change as a person does who looks before choosing, and returns what makes it. */
  prepare: (turn: number) => (() => void) | undefined;
}

/** How long a person rests between two changes, and looks at an entry before choosing it. */
const REST = 500;

const FORM = "form.controls";
const METRIC = "metric";

/** Returns the names of all that can be changed in the page's form. */
export function listControls(): string[] {
  return controls().map(({ name }) => name);
}

/** Changes a control so many times and returns the milliseconds until each redraw, `null` where there was none. */
export async function changeControl(name: string, times: number): Promise<(number | null)[]> {
  const durations: (number | null)[] = [];
  for (let turn = 0; turn < times; turn++) {
    const change = controls()
      .find((control) => control.name === name)
      ?.prepare(turn);
    await rest();
    if (change) durations.push(await timeRedraw(change));
  }
  return durations;
}

/** The metric is changed last: what else can be chosen follows from it. */
function controls(): Control[] {
  const found = [...groupsOf("checkbox"), ...groupsOf("radio"), ...selects(), ...presets(), ...comboboxes()];
  return found.sort((a, b) => Number(isOfMetric(a)) - Number(isOfMetric(b)));
}

function isOfMetric({ name }: Control): boolean {
  return name.startsWith(METRIC);
}

/** The last first: what may be chosen in a select follows from those before it. */
function selects(): Control[] {
  const found = all<HTMLSelectElement>(`${FORM} select[name]`).filter(({ options }) => options.length > 1);
  return found.toReversed().map((select) => ({
    name: select.name,
    prepare: () => () => {
      select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
      announce(select);
    },
  }));
}

/** Radios are chosen, and checkboxes changed, one after the other. */
function groupsOf(type: "radio" | "checkbox"): Control[] {
  const inputs = all<HTMLInputElement>(`${FORM} input[type=${type}]:not(:disabled)`);
  const names = [...new Set(inputs.map(({ name }) => name))];
  return names.map((name) => ({
    name: name || type,
    prepare: (turn) => {
      const group = inputs.filter((input) => input.name === name);
      const next = type === "radio" ? afterChecked(group) : group[turn % group.length];
      return next && (() => next.click());
    },
  }));
}

function afterChecked(group: readonly HTMLInputElement[]): HTMLInputElement | undefined {
  return group[(group.findIndex((input) => input.checked) + 1) % group.length];
}

/** An entry of a combobox is chosen by keyboard after a look at it, and by a tap at once. */
function comboboxes(): Control[] {
  return all<HTMLInputElement>(`${FORM} [role=combobox]`).flatMap((input) => {
    const name = input.name || METRIC;
    const press = (key: string) => input.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    const byKeyboard = () => {
      input.focus();
      press("ArrowDown");
      press("ArrowDown");
      return () => press("Enter");
    };
    const byTap = (turn: number) => {
      input.click();
      const options = all<HTMLElement>(`${FORM} [role=option]`);
      return () => options[options.length - 1 - 3 * turn]?.click();
    };
    return [
      { name, prepare: byKeyboard },
      { name: `${name} (tapped)`, prepare: byTap },
    ];
  });
}

/** The last preset is of no district, the one before it of all. */
function presets(): Control[] {
  const buttons = all<HTMLButtonElement>(`${FORM} fieldset button`);
  if (buttons.length === 0) return [];
  return [{ name: "presets", prepare: (turn) => () => buttons.at(-2 - turn)?.click() }];
}

function announce(element: Element): void {
  for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST));
}

function all<T extends Element>(selector: string): T[] {
  return [...document.querySelectorAll<T>(selector)];
}
