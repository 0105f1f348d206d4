import { expect, test } from "vitest";
import { aPage, aRenderer, now, textOf } from "../testing/page.ts";
import { aGate } from "../testing/site.ts";
import { makePageCache } from "./cache.ts";

test("a page is fresh for exactly a second", async () => {
  const cache = makePageCache();
  const { done, render } = aRenderer(aPage(), aPage({ at: now + 1000 }));
  for (const at of [now, now + 1, now + 999]) await cache.get("/en", render, at);
  expect(done.renders).toBe(1);
  await cache.get("/en", render, now + 1000);
  expect(done.renders).toBe(2);
});

test("a page is rendered again after a change, even in the same millisecond", async () => {
  const cache = makePageCache();
  const { done, render } = aRenderer(aPage({ body: "1" }), aPage({ body: "2", at: now + 1 }));
  await cache.get("/en", render, now);
  cache.change(now);
  expect(textOf(await cache.get("/en", render, now + 1))).toBe("2");
  expect(textOf(await cache.get("/en", render, now + 2))).toBe("2");
  expect(done.renders).toBe(2);
});

test("ten changes show immediately, further ones after a second, and quiet time restores the ten", async () => {
  const cache = makePageCache();
  const showsAt = async (at: number) => {
    const { done, render } = aRenderer(aPage({ at }));
    await cache.get("/en", render, at);
    return done.renders === 1;
  };
  await showsAt(now);
  const shown: boolean[] = [];
  for (let n = 1; n <= 15; n += 1) {
    cache.change(now + n * 2);
    shown.push(await showsAt(now + n * 2 + 1));
  }
  expect(shown).toEqual([...Array(10).fill(true), ...Array(5).fill(false)]);
  await showsAt(now + 60_000);
  cache.change(now + 60_001);
  expect(await showsAt(now + 60_002)).toBe(true);
});

test("a page whose rendering fails is served stale for a day", async () => {
  const DAY = 86_400_000;
  for (const failure of [new Error("no database"), aPage({ status: 500, body: "sorry" })]) {
    const cache = makePageCache();
    const { render } = aRenderer(aPage({ body: "good" }), failure);
    await cache.get("/en", render, now);
    expect(textOf(await cache.get("/en", render, now + 5_000))).toBe("good");
    expect(textOf(await cache.get("/en", render, now + DAY - 1))).toBe("good");
    const late = cache.get("/en", render, now + DAY).then(textOf);
    expect(await late.catch(() => undefined)).not.toBe("good");
  }
});

test("a page that never rendered fails for all waiting requests, and is retried", async () => {
  const cache = makePageCache();
  const { done, render } = aRenderer(new Error("no database"), aPage({ body: "good" }));
  const requests = [cache.get("/en", render, now), cache.get("/en", render, now)];
  expect((await Promise.allSettled(requests)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(textOf(await cache.get("/en", render, now))).toBe("good");
  expect(done.renders).toBe(2);
});

test("while many pages are rendered, readers get the older page, and the newer one once it is ready", async () => {
  let isCrowded = false;
  const cache = makePageCache(() => isCrowded);
  const gate = aGate();
  await cache.get("/en", async () => aPage({ body: "old" }), now);
  const renderLate = async () => {
    await gate.opened;
    return aPage({ body: "new", at: now + 2000 });
  };
  const patient = cache.get("/en", renderLate, now + 2000);
  isCrowded = true;
  expect(textOf(await cache.get("/en", renderLate, now + 2000))).toBe("old");
  expect(textOf(await patient)).toBe("old"); // it waited when the crowd came
  gate.open();
  await new Promise(setImmediate);
  expect(textOf(await cache.get("/en", renderLate, now + 2500))).toBe("new");
});

test("a crowd delays neither a page that nobody has yet nor the removal of a page", async () => {
  const cache = makePageCache(() => true);
  expect(textOf(await cache.get("/en", async () => aPage({ body: "first" }), now))).toBe("first");
  await cache.get("/en", async () => aPage({ status: 404, body: "gone", at: now + 2000 }), now + 2000);
  await new Promise(setImmediate);
  expect((await cache.get("/en", async () => aPage(), now + 2500))?.status).toBe(404);
});

test("a crowd waits rather than get a page that nobody asked for in half a minute", async () => {
  const cache = makePageCache(() => true);
  const late = now + 30_000;
  await cache.get("/en", async () => aPage({ body: "hours old" }), now);
  expect(textOf(await cache.get("/en", async () => aPage({ body: "new", at: late }), late))).toBe("new");
});

test("after clearing, a page from before is not shown, not even while rendering fails or by a slow rendering", async () => {
  const cache = makePageCache();
  const { render } = aRenderer(aPage({ body: "names" }), new Error("no database"));
  await cache.get("/en", render, now);
  const { opened, open } = aGate();
  const slow = cache.get("/es", async () => opened.then(() => aPage({ body: "names" })), now);
  cache.clear(now + 1);
  await expect(cache.get("/en", render, now + 2)).rejects.toThrow("no database");
  open();
  await slow;
  await expect(cache.get("/es", render, now + 3)).rejects.toThrow("no database");
  expect([cache.findStale("/en", now + 4), cache.findStale("/es", now + 4)]).toEqual([undefined, undefined]);
});
