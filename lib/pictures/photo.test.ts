import { PNG } from "pngjs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { SHARE } from "../embeds/size.ts";
import { renderShare } from "./photo.ts";
import type { Card } from "./share.ts";

const CARD: Card = {
  ...{
    site: "Undersigned",
    host: "letters.example.org",
    kicker: "OPEN LETTER",
    title: "We ask for an answer ".repeat(5),
  },
  ...{ about: { label: "To:", text: "The addressee" }, number: "10,000,000", unit: "verified signatures" },
  ...{ note: "toward a goal of 25,000,000", by: "Started by: Ana Quispe", part: 0.25 },
};
const SHEET = [255, 253, 248];
const RED = { r: 200, g: 0, b: 0 };
const BLUE = { r: 0, g: 0, b: 200 };

/** Red on the left, blue on the right. */
async function aPhoto(width: number, height: number) {
  const half = { width: width / 2, height, channels: 3 as const };
  const right = await sharp({ create: { ...half, background: BLUE } })
    .png()
    .toBuffer();
  const whole = sharp({ create: { width, height, channels: 3, background: RED } });
  return whole
    .composite([{ input: right, left: width / 2, top: 0 }])
    .webp({ lossless: true })
    .toBuffer();
}

async function drawn(focusX: number) {
  const [width, height] = [1600, 800];
  const photo = { bytes: await aPhoto(width, height), width, height, focus: { x: focusX, y: 50 } };
  const png = await renderShare(CARD, photo);
  const { data, ...size } = PNG.sync.read(png);
  const at = (x: number, y: number) => [...data.subarray((y * size.width + x) * 4, (y * size.width + x) * 4 + 3)];
  return { png, at, width: size.width, height: size.height };
}

test("a photo stands beside the text of a share image, which stays small and clear of it", async () => {
  const { png, at, width, height } = await drawn(0);
  expect([width, height]).toEqual([SHARE.width, SHARE.height]);
  expect(png.length).toBeLessThan(200_000);
  for (const [x, y] of [
    [800, 40],
    [1160, 300],
    [1000, 590],
  ] as const)
    expect(at(x, y)[0]).toBeGreaterThan(180);
  for (let y = 40; y < 590; y += 1)
    for (let x = 762; x < 795; x += 4)
      expect(
        at(x, y).every((value, part) => Math.abs(value - (SHEET[part] ?? 0)) < 12),
        `${x} ${y}`,
      ).toBe(true);
});

test("the focal point decides which part of a photo is shown", async () => {
  expect((await drawn(0)).at(1000, 300)[0]).toBeGreaterThan(180);
  expect((await drawn(100)).at(1000, 300)[2]).toBeGreaterThan(180);
});
