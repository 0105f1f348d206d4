import { expect, test } from "vitest";
import { aPage } from "../testing/page.ts";
import { makeShelf } from "./pages.ts";

test("a long URL of a short page counts toward memory", () => {
  const shelf = makeShelf(100_000);
  for (let n = 0; n < 10; n += 1) shelf.put(`/${n}?${"x".repeat(30_000)}`, aPage({ body: "" }));
  const kept = Array.from({ length: 10 }, (_, n) => shelf.get(`/${n}?${"x".repeat(30_000)}`) !== undefined);
  expect(kept).toEqual([...Array(7).fill(false), true, true, true]);
});

test("a page stored again is counted once", () => {
  const shelf = makeShelf(10_000);
  shelf.put("/a", aPage());
  for (let n = 0; n < 100; n += 1) shelf.put("/b", aPage({ body: "x".repeat(4_000) }));
  expect([shelf.get("/a"), shelf.get("/b")].every(Boolean)).toBe(true);
  shelf.drop("/b");
  expect(shelf.get("/b")).toBeUndefined();
});

test("the least recently used page is evicted, and one that can never fit is not stored", () => {
  const shelf = makeShelf(10_000);
  for (const key of ["/a", "/b"]) shelf.put(key, aPage({ body: "x".repeat(3_000) }));
  shelf.get("/a");
  shelf.put("/c", aPage({ body: "x".repeat(3_000) }));
  shelf.put("/large", aPage({ body: "x".repeat(10_000) }));
  expect(["/a", "/b", "/c", "/large"].map((key) => shelf.get(key) !== undefined)).toEqual([true, false, true, false]);
});
