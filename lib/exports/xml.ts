/** Excel's limit per cell, in UTF-16 units. */
const CELL_MAX = 32_767;

const SUSPECT = /[<>&\r\p{Cc}\uD800-\uDFFF\uFFFE\uFFFF]|_x/u;
/** Illegal in XML even when escaped (XML 1.0, 2.2). */
const IMPOSSIBLE = /(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu;
const MARKUP: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

/** Keeps a literal `_x0041_` from being read as an escape (ECMA-376 part 1, 22.9.2.19). */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(IMPOSSIBLE, "\uFFFD")
    .replace(/_(?=x[\dA-F]{4}_)/gi, "_x005F_")
    .replace(/[<>&"]/g, (mark) => MARKUP[mark] ?? mark);
}

export function writeText(text: string): string {
  const fitting = text.length > CELL_MAX ? `${text.slice(0, CELL_MAX - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
  const space = /^\s|\s$|\n/.test(fitting) ? ' xml:space="preserve"' : "";
  return `<is><t${space}>${SUSPECT.test(fitting) ? escapeXml(fitting) : fitting}</t></is>`;
}
