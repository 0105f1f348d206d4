import { expect } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { aSigning, LETTER } from "./makers.ts";
import { ownTest, test } from "./nginx.ts";

const COUNT = `/api/campaigns/${LETTER}/count`;
const PAGE = `/es/${LETTER}`;
const CURSOR = "019355f0-0000-7000-8000-000000000001";

/** Headers of an attempt at cache poisoning. */
const HOSTILE = {
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "gopher",
  "x-forwarded-for": "203.0.113.9, 203.0.113.8",
  "x-forwarded-port": "666",
  forwarded: "for=203.0.113.9;host=evil.example",
  "x-real-ip": "203.0.113.9",
  "x-client-ip": "203.0.113.9",
  "x-original-url": "/organize",
  "x-rewrite-url": "/organize",
  "x-http-method-override": "POST",
  "x-path": "/organize",
  "x-form": "evil",
  "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
  rsc: "1",
  "next-router-state-tree": "evil",
  "next-action": "evil",
  accept: "text/x-component",
  "accept-language": "fr",
  range: "bytes=0-9",
  authorization: "Bearer evil",
  cookie: "next-auth.session-token=evil; NEXT_LOCALE=fr",
  "user-agent": "evil",
  origin: "https://evil.example",
  "if-none-match": '"evil"',
  "if-modified-since": "Tue, 24 Nov 2099 00:00:00 GMT",
};

test("no request header affects a cached page, and other host names get no response", async ({ front }) => {
  const isLogged = async () => (await (await fetch(front.site().url + COUNT)).json()).log !== undefined;
  await expect.poll(isLogged, { timeout: 20_000 }).toBe(true); // soon after the start, which changes the count's ETag
  for (const path of [PAGE, COUNT, `/es/${LETTER}/nothing`, "/page.js", "/robots.txt"]) {
    const first = await front.send(path, { headers: HOSTILE });
    const plain = await front.send(path);
    expect(plain.headers["x-cache"], path).toBe("HIT");
    expect(plain.body, path).not.toContain("evil");
    const direct = await fetch(front.site().url + path, { headers: { "accept-encoding": "identity" } });
    expect([plain.status, plain.headers.etag], path).toEqual([direct.status, direct.headers.get("etag") ?? undefined]);
    expect(first.body.length, path).toBeLessThanOrEqual(plain.body.length); // a range, or nothing
    const [forwardedRequest] = front.of(path);
    const sent = { "x-forwarded-for": "127.0.0.1", host: "letters.example", accept: "*/*", "accept-encoding": "gzip" };
    const { connection: _, "x-request-id": id, ...headers } = forwardedRequest?.headers ?? {};
    expect(headers, path).toEqual(sent);
    expect(id).toMatch(/^[0-9a-f]{32}$/); // nginx makes it
  }
  await expect(front.send(PAGE, { host: "evil.example" })).rejects.toThrow();
});

ownTest("the app sees the client IP that nginx sees, whatever the client claims", async ({ front }) => {
  for (let turn = 0; turn < 3; turn++) {
    const headers = { "x-forwarded-for": `203.0.113.${turn}`, "x-client-ip": `203.0.113.${turn}` };
    const response = await front.post(`/api/campaigns/${LETTER}/signatures`, aSigning(), headers);
    expect(response.status).toBe(turn < 2 ? 202 : 429);
  }
  const forwarded = front.requests.map(({ headers }) => headers["x-forwarded-for"]);
  expect(new Set(forwarded)).toEqual(new Set(["127.0.0.1"]));
});
ownTest.use({ settings: { SIGN_LIMIT: "2" } });

test("encodings, ranges and unknown parameters share one cache entry", async ({ front }) => {
  const forms = ["gzip", "br", "identity", "gzip;q=0", "br;q=1.0, gzip;q=0.8, *;q=0.1"];
  const sent = [];
  for (const form of forms) sent.push(await front.send(PAGE, { headers: { "accept-encoding": form } }));
  expect(sent.map(({ headers }) => headers["content-encoding"])).toEqual([
    "gzip",
    undefined,
    undefined,
    undefined,
    "gzip",
  ]);
  expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
  for (const { headers } of sent) expect(headers.vary).toBe("Accept-Encoding");
  const { etag = "" } = sent[0]?.headers ?? {};
  const again = await front.send(PAGE, { headers: { "if-none-match": `"x", ${etag}` } });
  expect([again.status, again.body, again.headers.etag]).toEqual([304, "", etag]);
  const head = await front.send(PAGE, { method: "HEAD" });
  expect([head.status, head.body, head.headers.etag]).toEqual([200, "", etag]);
  for (let x = 0; x < 50; x++) await front.send(`${PAGE}?x=${x}&after=<script>&from=${"a".repeat(50)}&fbclid=${x}`);
  expect(front.of(PAGE)).toHaveLength(1);
  expect(front.kept()).toHaveLength(1);

  const list = `/api/campaigns/${LETTER}/signatures`;
  for (const query of ["", `?after=${CURSOR}`, `?x=1&after=${CURSOR}&utm=2`, "?utm=2"]) await front.send(list + query);
  await front.send(`${PAGE}?from=union-site`);
  expect(front.requests.map(({ url }) => url)).toEqual([
    PAGE,
    list,
    `${list}?after=${CURSOR}&`,
    `${PAGE}?from=union-site&`,
  ]);
});

test("spellings of a path and invalid parameter values share one cache entry", async ({ front }) => {
  const badge = `/badge/${LETTER}.svg`;
  const same = {
    [COUNT]: [COUNT, `${COUNT}?after=${CURSOR}&by=hour&format=csv&locale=es`],
    [badge]: [badge, `${badge}?lang=de&style=flat&theme=light&from=a`, `${badge}?lang=xx-1&style=s1&theme=t1`],
    [`${badge}?lang=es&`]: [`${badge}?lang=es`, `${badge}?lang=ES-bo`, `${badge}?lang=es_MX&style=2`],
    [`${PAGE}/share.png`]: [`${PAGE}/share.png`, `${PAGE}/share.png?from=a`, `${PAGE}/share.png?after=${CURSOR}`],
  };
  for (const path of Object.values(same).flat()) expect((await front.send(path)).status, path).toBe(200);
  expect(front.requests.map(({ url }) => url)).toEqual(Object.keys(same));
  for (const path of ["/api/campaigns/%61lmagro-resign/count", "/%61pi/x/../campaigns/almagro-resign/count"]) {
    const response = await front.send(`${path}?x=1`);
    expect([response.status, response.headers.location], path).toEqual([308, `https://letters.example${COUNT}?x=1`]);
  }
  for (const end of ["%0a", "%0d%0aset-cookie:a=b", "%00"]) {
    const response = await front.send(COUNT + end);
    expect(response.status, end).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(response.headers), end).not.toContain("set-cookie");
  }
  expect(front.kept()).toHaveLength(Object.keys(same).length);
});

test("a short link redirects readers to their own language, and is cached by language", async ({ front }) => {
  for (const turn of ["MISS", "HIT"]) {
    for (const locale of LOCALES) {
      const response = await front.send(`/${LETTER}`, { headers: { "accept-language": `${locale}, de;q=0.5` } });
      expect([response.status, response.headers.location]).toEqual([307, `/${locale}/${LETTER}`]);
      expect([response.headers["x-cache"], response.headers.vary]).toEqual([turn, "Accept-Language"]);
    }
  }
  expect((await front.send("/?from=union-site")).headers.location).toMatch(/^\/en\?from=union-site/);
});
