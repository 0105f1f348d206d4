import { decode, type Encoding } from "./encodings.ts";

const LEGACY = ["windows-1252", "macintosh", "ibm850", "windows-1250", "iso-8859-2"] as const satisfies Encoding[];

/** Letters of the languages that each is used for; the others of its characters do not occur within words. */
const WESTERN = "áàâãäåæçéèêëíìîïñóòôõöøœßúùûüýÿ";
const CENTRAL = "áâăäąćčçďđéęëěíîĺľłńňóôőöŕřśšşťţúůűüýźżžß";
const LETTERS: Record<(typeof LEGACY)[number], string> = {
  "windows-1252": WESTERN,
  macintosh: WESTERN,
  ibm850: WESTERN,
  "windows-1250": CENTRAL,
  "iso-8859-2": CENTRAL,
};
/** Punctuation that names and addresses hold. */
const HARMLESS = /[\s’‘“”´`«»–—…·ªº°]/;

type Neighbour = 0 | 1 | 2;
const [OTHER, LOWER, UPPER] = [0, 1, 2] as const;

const neighbourOf = (byte: number): Neighbour =>
  byte >= 0x61 && byte <= 0x7a ? LOWER : byte >= 0x41 && byte <= 0x5a ? UPPER : OTHER;

/** Counts the bytes that are not ASCII with their neighbors, over all chunks of a file. */
export function startGuess() {
  const counts = new Map<number, number>();
  let [before, pending, run, inRuns, total] = [0, 0, 0, 0, 0];

  function see(byte: number): void {
    if (pending > 0) {
      const key = pending * 9 + neighbourOf(before) * 3 + neighbourOf(byte);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      before = pending;
    }
    run = byte < 0x80 ? 0 : run + 1;
    if (run > 0) total += 1;
    if (run >= 3) inRuns += 1;
    if (byte >= 0x80) pending = byte;
    else [before, pending] = [byte, 0];
  }

  /** Undefined for what is no Latin script, such as Cyrillic or Japanese. */
  function best(): Encoding | undefined {
    see(0);
    if (inRuns > total / 2) return;
    const scores = LEGACY.map((encoding) => ({ encoding, score: scoreOf(encoding, counts) }));
    const first = scores.toSorted((a, b) => b.score - a.score)[0];
    return first && first.score > -total ? first.encoding : undefined;
  }

  return { see: (bytes: Uint8Array) => bytes.forEach(see), best };
}

function scoreOf(encoding: (typeof LEGACY)[number], counts: Map<number, number>): number {
  let score = 0;
  for (const [key, count] of counts) {
    const character = decode(Uint8Array.of(Math.floor(key / 9)), encoding);
    score += count * worth(character, LETTERS[encoding], Math.floor(key / 3) % 3, key % 3);
  }
  return score;
}

function worth(character: string, letters: string, before: number, after: number): number {
  const isLower = letters.includes(character);
  const isUpper = !isLower && letters.includes(character.toLowerCase());
  if (isLower) return before === UPPER && after === UPPER ? -1 : 2;
  if (isUpper) return before === LOWER ? -3 : 2;
  const alone = before === OTHER && after === OTHER;
  if (HARMLESS.test(character)) return before !== OTHER && after !== OTHER && !/[’´`]/.test(character) ? -2 : 0;
  if (/[\p{Cc}\uFFFD]/u.test(character)) return -4;
  return alone ? -1 : -3;
}
