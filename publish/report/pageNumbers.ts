/** Returns the page on which an element stands, by its id; null as long as nothing has been printed. */
export type PageNumbers = (id: string) => number | null;
