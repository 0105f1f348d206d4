import { expect } from "@playwright/test";
import { aSigning, LETTER, linkIn, tokenOf } from "./makers.ts";
import { ownTest, test } from "./nginx.ts";

const COUNT = `/api/campaigns/${LETTER}/count`;
const PAGE = `/es/${LETTER}`;
const PLACES = [COUNT, PAGE, `/badge/${LETTER}.svg`, `/embed/${LETTER}`];
const SIGN = `/api/campaigns/${LETTER}/signatures`;
const READERS = 8;
const PEOPLE = 20;
const LEAST_READS = 1_000;
/** Milliseconds. */
const SECOND = 1_000;

test("with many readers of a count and a letter, the app gets one request per second at most while people sign", async ({
  front,
}) => {
  const signed = Array.from({ length: PEOPLE }, () => aSigning());
  for (const signing of signed) expect((await front.post(SIGN, signing)).status).toBe(202);
  const tokens = await Promise.all(signed.map(tokenFor));

  let reads = 0;
  let isOver = false;
  const readers = Array.from({ length: READERS }, async (_, reader) => {
    for (let turn = 0; !isOver; turn++) {
      const headers = { cookie: `reader=${reader}`, "accept-encoding": turn % 3 ? "gzip" : "identity" };
      for (const place of PLACES) {
        expect((await front.send(`${place}?x=${reader}.${turn}&fbclid=${turn}`, { headers })).status, place).toBe(200);
        reads += 1;
      }
    }
  });
  while (reads < LEAST_READS || front.of(COUNT).length < 3 || tokens.length > 0) {
    const token = tokens.pop(); // a verification invalidates the app's own cache
    if (token) expect((await front.post(`/api/verifications/${token}`, {})).status).toBe(200);
    expect((await front.post(SIGN, aSigning())).status).toBe(202);
  }
  isOver = true;
  await Promise.all(readers);

  for (const path of PLACES) {
    const times = front.of(path).map(({ at }) => at);
    const gaps = times.slice(1).map((at, place) => at - (times[place] ?? 0));
    expect(Math.min(...gaps), path).toBeGreaterThanOrEqual(SECOND);
    expect(new Set(front.of(path).map(({ url }) => url))).toEqual(new Set([path]));
  }
  await expect.poll(async () => JSON.parse((await front.send(COUNT)).body).count).toBe(PEOPLE);

  async function tokenFor({ email }: { email: string }) {
    const mailbox = `${front.site().url}/api/mailbox?to=${encodeURIComponent(email)}`;
    await expect.poll(async () => (await (await fetch(mailbox)).json()).length, { timeout: 20_000 }).toBe(1);
    return tokenOf(linkIn((await (await fetch(mailbox)).json())[0]));
  }
});

test("while a slow app renders a page, one reader waits and the others get the previous page", async ({ front }) => {
  const before = (await front.send(COUNT)).body;
  const made = performance.now();
  await expect.poll(() => performance.now() - made, { timeout: 10_000 }).toBeGreaterThan(3 * SECOND); // the page is stale by now
  const release = front.hold();
  const reached = front.of(COUNT).length;
  const first = front.send(COUNT);
  await expect.poll(() => front.of(COUNT).length).toBe(reached + 1);
  const others = await Promise.all(Array.from({ length: 200 }, () => front.send(COUNT)));
  expect(new Set(others.map(({ headers }) => headers["x-cache"]))).toEqual(new Set(["UPDATING"]));
  expect(new Set(others.map(({ body }) => JSON.parse(body).count))).toEqual(new Set([JSON.parse(before).count]));
  expect(front.of(COUNT)).toHaveLength(reached + 1);
  release();
  expect((await first).headers["x-cache"]).toBe("EXPIRED");

  const cold = front.hold();
  const page = `/pt/${LETTER}/reasons`;
  const crowd = Array.from({ length: 100 }, () => front.send(page));
  await expect.poll(() => front.of(page).length).toBe(1);
  cold();
  for (const response of await Promise.all(crowd)) expect(response.status).toBe(200);
  expect(front.of(page)).toHaveLength(1);
});

ownTest(
  "while the app is down, cached pages are served and others say so; afterwards pages are fresh again",
  async ({ front, start }) => {
    const embeds = ["/embed.js", `/embed/${LETTER}?lang=es`, `/badge/${LETTER}.svg`];
    const paths = [...embeds, COUNT, PAGE, `/es/${LETTER}/reasons/7`, SIGN, "/page.js", "/api/campaigns/nothing/count"];
    const before = new Map<string, string>();
    for (const path of paths) before.set(path, (await front.send(path)).body);
    await front.site().end("SIGKILL");
    await expect.poll(async () => (await front.send(COUNT)).headers["x-cache"], { timeout: 10_000 }).toBe("STALE");
    for (const path of paths) expect((await front.send(path)).body, path).toBe(before.get(path));
    for (const path of [`/es/${LETTER}/thanks`, "/organize", "/fr/isabella-statue", "/api/health"]) {
      const response = await front.send(path);
      expect([response.status, response.headers["cache-control"]], path).toEqual([503, "no-store"]);
      expect(Number(response.headers["retry-after"])).toBeGreaterThan(0);
      expect(response.body).toContain("Volvemos en un momento");
    }
    const large = { picture: "x".repeat(1_000_000) };
    expect((await front.post(`/organize/${LETTER}/reach/updates/new`, large)).status).toBe(503);
    const reached = front.of(SIGN).length;
    expect((await front.post(SIGN, aSigning())).status).toBe(503);
    expect(front.of(SIGN)).toHaveLength(reached + 1); // nginx never repeats a POST

    front.moveTo(await start({ TRUSTED_PROXIES: "1", SITE_URL: "https://letters.example" }));
    await expect.poll(async () => (await front.send(COUNT)).headers["x-cache"], { timeout: 30_000 }).not.toBe("STALE");
    expect((await front.send("/fr/isabella-statue")).status).toBe(200);
    expect((await front.post(SIGN, aSigning())).status).toBe(202);
  },
);
