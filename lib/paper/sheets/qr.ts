import { encodeQR } from "qr";
import type { Book } from "../../deliveries/pages/book.ts";
import { num } from "../../typesetting/pdf/literals.ts";

/** Modules of white around it (ISO/IEC 18004, 9.1). */
const QUIET = 4;

type Place = { x: number; y: number; side: number };

/** Black on white, whatever the paper; `side` includes the white around it, (x, y) is its lower left corner. */
export function drawQr(book: Pick<Book, "draw" | "within">, url: string, { x, y, side }: Place): void {
  const rows = encodeQR(url, "raw", { ecc: "medium", border: QUIET });
  const module = side / rows.length;
  const boxes = rows.flatMap((row, at) =>
    runsOf(row).map(([from, length]) =>
      [x + from * module, y + side - (at + 1) * module, length * module, module].map(num).join(" "),
    ),
  );
  const draw = `1 1 1 rg ${[x, y, side, side].map(num).join(" ")} re f 0 0 0 rg ${boxes.map((box) => `${box} re`).join(" ")} f`;
  book.within(undefined, () => book.draw(draw));
}

function runsOf(row: boolean[]): [from: number, length: number][] {
  return [
    ...row
      .map((one) => (one ? "1" : "0"))
      .join("")
      .matchAll(/1+/g),
  ].map(({ index, 0: run }) => [index, run.length]);
}
