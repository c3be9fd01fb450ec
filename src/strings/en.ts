import { vi } from "./vi.js";

/** Every English text of the shell, the pages and the components: the same keys as in Vietnamese. */
export const en: typeof vi = { ...vi };
