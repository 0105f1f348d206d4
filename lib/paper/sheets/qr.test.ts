import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { drawQr } from "./qr.ts";

const SIDE = 400; // pixels

/** Fills what was drawn, black on white, as a printer would. */
function print(operators: string) {
  const data = new Uint8Array(SIDE * SIDE * 4).fill(255);
  const black = operators.slice(operators.indexOf("0 0 0 rg"));
  for (const [, ...box] of black.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)) {
    const [x = 0, y = 0, width = 0, height = 0] = box.map(Number);
    for (let row = Math.round(SIDE - y - height); row < Math.round(SIDE - y); row += 1)
      for (let column = Math.round(x); column < Math.round(x + width); column += 1)
        data.fill(0, (row * SIDE + column) * 4, (row * SIDE + column) * 4 + 3);
  }
  return { width: SIDE, height: SIDE, data };
}

test("a camera that reads the code is led to its URL", () => {
  for (const url of [
    "https://a.example/en/a?from=sheet",
    `https://letters.example.org/fr/${"long-".repeat(12)}?from=poster`,
  ]) {
    const drawn: string[] = [];
    drawQr({ draw: (operators) => drawn.push(operators), within: (_, act) => act() }, url, { x: 0, y: 0, side: SIDE });
    expect(decodeQR(print(drawn.join(" ")))).toBe(url);
  }
});
