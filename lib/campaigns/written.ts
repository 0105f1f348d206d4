export const NEEDED = ["title", "addressee", "text"] as const;

type Letter = Record<(typeof NEEDED)[number], string>;

export function isWritten(letter: Letter): boolean {
  return NEEDED.every((part) => letter[part] !== "");
}

export function isBlank(letter: Letter): boolean {
  return NEEDED.every((part) => letter[part] === "");
}
