import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { drawBadge, STYLES, THEMES } from "../embeds/badge.ts";
import { HOSTILE } from "../testing/hostile.ts";
import { outlineBadge, renderBadge } from "./badge.ts";

test("an email badge is the badge at double density, in every style and theme", async () => {
  const seen = new Set<string>();
  for (const style of STYLES)
    for (const theme of THEMES) {
      const svg = drawBadge({ label: "signatures", message: "1,234", style, theme });
      const { width, height, data } = PNG.sync.read(await renderBadge(svg));
      expect([width, height]).toEqual([2 * Number(/width="(\d+)"/.exec(svg)?.[1]), 40]);
      seen.add(data.toString("base64"));
    }
  expect(seen.size).toBe(STYLES.length * THEMES.length);
});

test("badge texts are outlined in our fonts", async () => {
  for (const text of [...HOSTILE, "firmas", "1 234", "<&>\"'", "签名", "توقيعات"]) {
    const outlined = await outlineBadge(drawBadge({ label: text, message: "1" }));
    expect(outlined, text).not.toContain("<text");
    expect(outlined, text).toContain("<path");
  }
});

test("a different number gives a different picture, and each text stays in its half", async () => {
  const render = (message: string) => renderBadge(drawBadge({ label: "signatures", message, style: "flat-square" }));
  expect(await render("1,234")).not.toEqual(await render("1,235"));
  const { width, height, data } = PNG.sync.read(await render("W".repeat(20)));
  const edge = Array.from({ length: height }, (_, y) => [
    ...data.subarray((y * width + width - 3) * 4, (y * width + width - 3) * 4 + 3),
  ]);
  expect(new Set(edge.map(String)).size).toBe(1);
});
