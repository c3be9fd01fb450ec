import { type Language, setLanguage } from "../../src/components/strings.js";

/** Returns what `render` makes while texts are read in a language; Vietnamese is back afterwards. */
export function inLanguage<Result>(language: Language, render: () => Result): Result {
  setLanguage(language);
  try {
    return render();
  } finally {
    setLanguage("vi");
  }
}
