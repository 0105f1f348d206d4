const MARKS = /\p{M}/gu;
const CASED = /[\p{Lu}\p{Ll}]/u;
const SHORTEST_PART = 3;

const plain = (text: string) => text.normalize("NFKD").replace(MARKS, "").toLowerCase();

/** Case, length and digits of each word, such as "A3 A5". A name without upper and lower case has a shape of its own. */
export function shapeOf(name: string): string {
  const words = name.normalize("NFC").trim().split(/\s+/u);
  if (!CASED.test(name)) return `= ${plain(name)}`;
  return words.map((word) => `${caseOf(word)}${/\d/.test(word) ? "#" : ""}${[...word].length}`).join(" ");
}

function caseOf(word: string): string {
  if (word === word.toLowerCase()) return "a";
  if (word === word.toUpperCase() && word.length > 1) return "AA";
  return /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? "A" : "aA";
}

/** An address without what distinguishes those of one series: tag, digits and separators. */
export function stemOf(email: string): string {
  const [local, domain] = partsOf(email);
  return `${local.replace(/\+.*$/, "").replace(/[\d._-]+/g, "")}@${domain}`;
}

export function isTagged(email: string): boolean {
  return partsOf(email)[0].includes("+");
}

/** Whether the address has a part of the name in it. Names in other scripts than the address are taken to fit. */
export function fitsName(name: string, email: string): boolean {
  const parts = plain(name)
    .split(/[^a-z]+/)
    .filter((part) => part.length >= SHORTEST_PART);
  const [local] = partsOf(email);
  return parts.length === 0 || parts.some((part) => plain(local).includes(part.slice(0, 5)));
}

function partsOf(email: string): [local: string, domain: string] {
  const at = email.lastIndexOf("@");
  return [email.slice(0, at).toLowerCase(), email.slice(at + 1).toLowerCase()];
}
