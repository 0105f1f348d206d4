import { expect, test } from "vitest";
import { aPage, aRenderer, now, textOf } from "../testing/page.ts";
import { aGate } from "../testing/site.ts";
import { isNotModified, makePageCache, tagOf } from "./cache.ts";

test("a thousand concurrent requests share one rendering", async () => {
  const cache = makePageCache();
  const gate = aGate();
  let renders = 0;
  const requests = Array.from({ length: 1000 }, () =>
    cache.get("/en", async () => {
      renders += 1;
      await gate.opened;
      return aPage();
    }),
  );
  gate.open();
  expect(new Set(await Promise.all(requests)).size).toBe(1);
  expect(renders).toBe(1);
});

test("different pages are rendered separately", async () => {
  const cache = makePageCache();
  const [one, other] = [aRenderer(aPage({ body: "one" })), aRenderer(aPage({ body: "other" }))];
  expect(textOf(await cache.get("/en", one.render, now))).toBe("one");
  expect(textOf(await cache.get("/es", other.render, now))).toBe("other");
});

const UNSHARED = {
  "a cookie": aPage({ headers: { "set-cookie": "a=b" } }),
  "a private page": aPage({ control: "private, max-age=60" }),
  "a private page with s-maxage": aPage({ control: "private, s-maxage=10" }),
  "a secret": aPage({ control: "no-store" }),
  "a page without Cache-Control": aPage({ control: "" }),
  "a missing page at a secret URL": aPage({ status: 404, control: "no-store" }),
  "a redirect": aPage({ status: 307 }),
  "an error": aPage({ status: 500 }),
};

for (const [name, page] of Object.entries(UNSHARED)) {
  test(`${name} is sent only to the client that caused its rendering`, async () => {
    const cache = makePageCache();
    const { done, render } = aRenderer(page);
    const [first, second] = await Promise.all([cache.get("/en", render, now), cache.get("/en", render, now)]);
    expect(first).toBe(page);
    expect(second).toBeUndefined();
    await cache.get("/en", render, now);
    expect(done.renders).toBe(2);
  });
}

test("a page that has been removed is not served again", async () => {
  const cache = makePageCache();
  const { render } = aRenderer(aPage({ body: "good" }), aPage({ status: 404 }), new Error("no database"));
  await cache.get("/en", render, now);
  expect((await cache.get("/en", render, now + 2000))?.status).toBe(404);
  await expect(cache.get("/en", render, now + 4000)).rejects.toThrow("no database");
});

test("a 404 is shared for one second, and does not hide what is published later", async () => {
  const cache = makePageCache();
  const { done, render } = aRenderer(aPage({ status: 404 }), aPage({ at: now + 1000 }), new Error("no database"));
  const requests = Array.from({ length: 100 }, () => cache.get("/en", render, now));
  expect(new Set((await Promise.all(requests)).map((page) => page?.status))).toEqual(new Set([404]));
  await cache.get("/en", render, now + 999);
  expect(done.renders).toBe(1);
  expect((await cache.get("/en", render, now + 1000))?.status).toBe(200);
  expect((await cache.get("/en", render, now + 2000))?.status).toBe(200); // the database is down
});

test("a 404 never replaces an error", async () => {
  const cache = makePageCache();
  const { render } = aRenderer(aPage({ status: 404 }), new Error("no database"));
  await cache.get("/en", render, now);
  await expect(cache.get("/en", render, now + 1000)).rejects.toThrow("no database");
});

test("requests for missing pages evict no page", async () => {
  const cache = makePageCache();
  const good = aRenderer(aPage({ control: "public, immutable", body: "x".repeat(9 * 1024 * 1024) }));
  const missing = aRenderer(aPage({ status: 404, body: "x".repeat(1024 * 1024) }));
  await cache.get("/en", good.render, now);
  for (let n = 0; n < 100; n += 1) await cache.get(`/en/${n}`, missing.render, now);
  await cache.get("/en", good.render, now);
  expect(good.done.renders).toBe(1);
  await cache.get("/en/99", missing.render, now);
  expect(missing.done.renders).toBe(100);
  await cache.get("/en/0", missing.render, now);
  expect(missing.done.renders).toBe(101);
});

test("immutable responses are rendered once, whatever changes", async () => {
  const cache = makePageCache();
  const { done, render } = aRenderer(aPage({ control: "public, max-age=31536000, immutable" }));
  await cache.get("/_next/a.js", render, now);
  cache.change(now + 1);
  await cache.get("/_next/a.js", render, now + 90 * 86_400_000);
  expect(done.renders).toBe(1);
});

test("memory is bounded: the least recent page is evicted first", async () => {
  const cache = makePageCache();
  const heavy = aPage({ control: "public, immutable", body: "x".repeat(9 * 1024 * 1024) });
  const { done, render } = aRenderer(heavy);
  for (let n = 0; n < 8; n += 1) await cache.get(`/${n}`, render, now);
  await cache.get("/7", render, now);
  expect(done.renders).toBe(8);
  await cache.get("/0", render, now);
  expect(done.renders).toBe(9);
});

test("If-None-Match with any matching tag gets 304", () => {
  const etag = tagOf(Buffer.from("page"));
  const page = aPage({ headers: { etag } });
  for (const tag of [etag, etag.slice(2), `"other", ${etag}`])
    expect(isNotModified(page, { "if-none-match": tag })).toBe(true);
  for (const tag of ["", '"other"', etag.slice(0, -2)])
    expect(isNotModified(page, { "if-none-match": tag })).toBe(false);
  expect(isNotModified({ ...page, status: 404 }, { "if-none-match": etag })).toBe(false);
  expect(isNotModified(aPage(), { "if-none-match": "" })).toBe(false);
  expect(tagOf(Buffer.from("other"))).not.toBe(etag);
});
