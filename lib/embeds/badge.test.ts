import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { HOSTILE } from "../testing/hostile.ts";
import { drawBadge, STYLES, THEMES } from "./badge.ts";
import { widthOf } from "./metrics.ts";

/** The texts that remain once the badge's own elements are removed. */
function textsOf(svg: string): string {
  return svg.replace(/<\/?(svg|title|g|rect|clipPath|text)(?: [\w-]+="[^"<>]*")*\/?>/g, "");
}

test("a badge gives label and number as text and as accessible name, in every style and theme", () => {
  for (const style of STYLES)
    for (const theme of THEMES) {
      const svg = drawBadge({ label: "firmas", message: "12.345", lang: "es", style, theme });
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="20" viewBox="0 0 \d+ 20"/);
      expect(svg).toContain('role="img" lang="es" aria-label="firmas: 12.345"><title>firmas: 12.345</title>');
      expect(textsOf(svg).replace("firmas: 12.345", "")).toMatch(/^(firmas12\.345|12\.345firmas)$/);
    }
});

test("styles and themes differ, and the plain style has no box", () => {
  const all = STYLES.flatMap((style) =>
    THEMES.map((theme) => drawBadge({ label: "signatures", message: "1", style, theme })),
  );
  expect(new Set(all).size).toBe(6);
  expect(all.map((svg) => svg.includes("<rect"))).toEqual([true, true, true, true, false, false]);
});

test("a badge is as wide as its texts, and each text has the computed width", () => {
  const narrow = drawBadge({ label: "signatures", message: "1" });
  const wide = drawBadge({ label: "signatures", message: "1,000,000" });
  const width = (svg: string) => Number(/width="(\d+)"/.exec(svg)?.[1]);
  expect(width(wide) - width(narrow)).toBe(Math.ceil(widthOf("1,000,000") * 11) - Math.ceil(widthOf("1") * 11));
  const lengths = [...wide.matchAll(/textLength="(\d+)"/g)].map(([, length]) => Number(length));
  expect(width(wide)).toBe((lengths[0] ?? 0) + (lengths[1] ?? 0) + 4 * 6);
});

test("wide scripts are wide, and marks and joiners have no width", () => {
  expect(widthOf("签名")).toBe(2);
  expect(widthOf("é")).toBe(widthOf("e"));
  expect(widthOf("a\u200Db")).toBe(widthOf("ab"));
  expect(widthOf("12\u202F345")).toBeLessThan(widthOf("12 345"));
});

test("hostile text never becomes an element or leaves its attribute", () => {
  for (const text of [...HOSTILE, '" onload="alert(1)', "]]>", "\u0000\u0008\uFFFE\uD800"]) {
    const svg = drawBadge({ label: text, message: text, lang: text });
    expect(textsOf(svg), text).not.toMatch(/[<>\uFFFE]|(?![\n\t\r])\p{Cc}/u);
    expect(svg.isWellFormed()).toBe(true);
  }
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      (text) => !/[<>]/.test(textsOf(drawBadge({ label: text, message: text }))),
    ),
    budget(),
  );
});
