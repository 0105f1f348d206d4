import { type Piece, withShape } from "./pieces.ts";

/** Unbreakable. Trailing spaces are not part of its width. */
type Word = { pieces: Piece[]; width: number; space: number };

const SEGMENTER = new Intl.Segmenter("en");

export function toWords(pieces: Piece[], width: number): Word[] {
  const words: Word[] = [];
  let word: Piece[] = [];
  for (const piece of pieces) {
    word.push(piece);
    if (piece.breakAfter || piece === pieces.at(-1)) {
      const whole = toWord(word);
      words.push(...(whole.width > width ? split(whole, width) : [whole]));
      word = [];
    }
  }
  return words;
}

function toWord(pieces: Piece[]): Word {
  const space = widthOf(pieces.filter((each) => each.space));
  return { pieces, width: widthOf(pieces) - space, space };
}

function split({ pieces }: Word, width: number): Word[] {
  const letters = pieces.flatMap((piece) =>
    [...SEGMENTER.segment(piece.text)].map(({ segment }) => withShape({ ...piece, text: segment })),
  );
  const rows: Piece[][] = [];
  let used = 0;
  for (const letter of letters) {
    used += letter.width;
    if (rows.length === 0 || used > width) {
      rows.push([]);
      used = letter.width;
    }
    rows.at(-1)?.push(letter);
  }
  return rows.map((row) => toWord(joined(row)));
}

/** Reshapes characters of one style together, since they may join. */
function joined(letters: Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const letter of letters) {
    const last = pieces.at(-1);
    if (last && !last.missing && !letter.missing && last.face === letter.face && last.level === letter.level)
      pieces[pieces.length - 1] = withShape({ ...last, text: last.text + letter.text });
    else pieces.push(letter);
  }
  return pieces;
}

export function widthOf(pieces: Piece[]): number {
  return pieces.reduce((total, { width }) => total + width, 0);
}
