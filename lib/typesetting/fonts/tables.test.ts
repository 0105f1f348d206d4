import { Blob, Face, Font, Buffer as HbBuffer, shape, Variation } from "harfbuzzjs";
import { expect, test } from "vitest";
import { readFont } from "./face.ts";
import { withoutTables } from "./tables.ts";

const FILE = "@fontsource-variable/noto-serif-jp/files/noto-serif-jp-119-wght-normal.woff2";

function shaped(font: Uint8Array, text: string) {
  const opened = new Font(new Face(new Blob(font)));
  opened.setVariations([new Variation("wght", 600)]);
  const buffer = new HbBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(opened, buffer);
  const glyphs = buffer.getGlyphInfos().map(({ codepoint, cluster }) => ({ codepoint, cluster }));
  return { glyphs, positions: buffer.getGlyphPositions() };
}

test("a font without outlines shapes text identically in a tenth of the memory", async () => {
  const whole = await readFont(FILE);
  const light = withoutTables(whole, ["glyf", "gvar", "loca"]);
  expect(light.length).toBeLessThan(whole.length / 5);
  const [with_, without] = [whole, light].map((font) => shaped(font, "ひらがな、カタカナ。"));
  expect(without).toEqual(with_);
  expect(without?.glyphs.some(({ codepoint }) => codepoint > 0)).toBe(true);
});

test("the remaining tables are unchanged", async () => {
  const whole = await readFont(FILE);
  const table = (font: Uint8Array, name: string) => new Face(new Blob(font)).referenceTable(name)?.slice();
  const light = withoutTables(whole, ["glyf"]);
  for (const name of ["cmap", "hmtx", "head", "HVAR"]) expect(table(light, name)).toEqual(table(whole, name));
  expect(table(light, "glyf")).toBeUndefined();
});
