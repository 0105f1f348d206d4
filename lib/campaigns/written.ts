/** What a letter says in one language: all of it is needed before anybody can sign. */
export const NEEDED = ["title", "addressee", "text"] as const;

type Letter = Record<(typeof NEEDED)[number], string>;

export function isWritten(letter: Letter): boolean {
  return NEEDED.every((part) => letter[part] !== "");
}

/** A language in which nothing was written yet. */
export function isBlank(letter: Letter): boolean {
  return NEEDED.every((part) => letter[part] === "");
}
