import { expect, test } from "vitest";
import { keepPicture, REDRAWN_MS } from "./keep.ts";

/** A draw function that counts its calls. */
function aDrawer() {
  let drawn = 0;
  const draw = async () => Buffer.from(String(++drawn));
  return { draw, drawn: () => drawn };
}

const shown = async (picture: Promise<Buffer>) => (await picture).toString();

test("a hundred concurrent requests for a picture share one drawing", async () => {
  const { draw, drawn } = aDrawer();
  const all = await Promise.all(Array.from({ length: 100 }, () => shown(keepPicture("crowd", "1", draw, 0))));
  expect(new Set(all)).toEqual(new Set(["1"]));
  expect(drawn()).toBe(1);
});

test("a picture is redrawn only when it changes, and at most once per interval", async () => {
  const { draw } = aDrawer();
  expect(await shown(keepPicture("a", "1", draw, 0))).toBe("1");
  expect(await shown(keepPicture("a", "1", draw, 10 * REDRAWN_MS))).toBe("1");
  expect(await shown(keepPicture("a", "2", draw, 10 * REDRAWN_MS))).toBe("2");
  expect(await shown(keepPicture("a", "3", draw, 11 * REDRAWN_MS - 1))).toBe("2");
  expect(await shown(keepPicture("a", "3", draw, 11 * REDRAWN_MS))).toBe("3");
});

test("places are independent, and a failed drawing is retried", async () => {
  const { draw } = aDrawer();
  await expect(keepPicture("b", "1", () => Promise.reject(new Error("no")), 0)).rejects.toThrow("no");
  expect(await shown(keepPicture("b", "1", draw, 0))).toBe("1");
  expect(await shown(keepPicture("c", "1", draw, 0))).toBe("2");
});

test("the least recently used pictures are dropped", async () => {
  const { draw, drawn } = aDrawer();
  for (let place = 0; place < 400; place++) await keepPicture(`many ${place}`, "1", draw, 0);
  await keepPicture("many 399", "1", draw, 0);
  expect(drawn()).toBe(400);
  await keepPicture("many 0", "1", draw, 0);
  expect(drawn()).toBe(401);
});
