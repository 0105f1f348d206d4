import { expect, test } from "vitest";
import { aPage } from "../testing/page.ts";
import { makePageStore } from "./pages.ts";

test("a long URL of a short page counts toward memory", () => {
  const store = makePageStore(100_000);
  for (let n = 0; n < 10; n += 1) store.put(`/${n}?${"x".repeat(30_000)}`, aPage({ body: "" }));
  const stored = Array.from({ length: 10 }, (_, n) => store.get(`/${n}?${"x".repeat(30_000)}`) !== undefined);
  expect(stored).toEqual([...Array(7).fill(false), true, true, true]);
});

test("a page stored again is counted once", () => {
  const store = makePageStore(10_000);
  store.put("/a", aPage());
  for (let n = 0; n < 100; n += 1) store.put("/b", aPage({ body: "x".repeat(4_000) }));
  expect([store.get("/a"), store.get("/b")].every(Boolean)).toBe(true);
  store.drop("/b");
  expect(store.get("/b")).toBeUndefined();
});

test("the least recently used page is evicted, and one that can never fit is not stored", () => {
  const store = makePageStore(10_000);
  for (const key of ["/a", "/b"]) store.put(key, aPage({ body: "x".repeat(3_000) }));
  store.get("/a");
  store.put("/c", aPage({ body: "x".repeat(3_000) }));
  store.put("/large", aPage({ body: "x".repeat(10_000) }));
  expect(["/a", "/b", "/c", "/large"].map((key) => store.get(key) !== undefined)).toEqual([true, false, true, false]);
});
