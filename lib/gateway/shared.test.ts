import type { IncomingMessage } from "node:http";
import { expect, test, vi } from "vitest";
import { aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

vi.useFakeTimers({ toFake: ["Date"] });

const SHARED = "public, max-age=0, s-maxage=10";
const LIST = "/en/a/signatories";
const AFTER = "after=019355f0-0000-7000-8000-000000000001";

type Rendered = { status?: number; headers?: Record<string, string>; body?: string };

/** A listener in front of an app with these responses, and the requests that reached the app. */
async function aSite(render: (url: string) => Rendered = () => ({})) {
  const requests: IncomingMessage[] = [];
  const url = await aServer(
    makeListener((request, response) => {
      requests.push(request);
      const { status = 200, headers, body = "a page" } = render(request.url ?? "");
      const all = { "cache-control": SHARED, "content-type": "text/html; charset=utf-8", ...headers };
      for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
      response.writeHead(status).end(body);
    }, 0),
  );
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(url + path, { headers, method });
  return { get, urls: () => requests.map((request) => request.url), requests };
}

test("unknown parameters and another order of known ones cause no new rendering", async () => {
  const { get, urls } = await aSite();
  for (const path of ["/en?fbclid=1", "/en?utm_source=x&b=2", "/en?", "/en"]) await get(path);
  for (const path of [`${LIST}?x=1&${AFTER}&y`, `${LIST}?${AFTER}`, `${LIST}?${AFTER}&after=8`]) await get(path);
  await Promise.all(Array.from({ length: 1_000 }, (_, x) => get(`/api/campaigns/x/count?x=${x}`)));
  for (const query of ["by=hour&format=csv", "format=csv&by=hour", "z&format=csv&by=hour"]) {
    await get(`/api/campaigns/x/history?${query}`);
  }
  const history = "/api/campaigns/x/history?by=hour&format=csv";
  expect(urls()).toEqual(["/en", `${LIST}?${AFTER}`, "/api/campaigns/x/count", history]);
});

test("an encoded path is the same page, also in the console", async () => {
  const { get, urls } = await aSite();
  for (const path of ["/en/a", "/en/%61", "/%65n/%61?x", "/%6frganize", "/organize"]) await get(path);
  expect(urls()).toEqual(["/en/a", "/organize", "/organize"]);
});

test("responses have an Age for downstream caches (RFC 9111, 5.1)", async () => {
  let isDown = false;
  const { get } = await aSite(() => (isDown ? { status: 503 } : {}));
  expect((await get("/api/a")).headers.get("age")).toBe("0");
  isDown = true;
  vi.setSystemTime(Date.now() + 90_500);
  const late = await get("/api/a");
  expect([late.status, late.headers.get("age")]).toEqual([200, "90"]);
});

test("cached pages do not depend on Next's headers for parts of pages", async () => {
  const vary = "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding";
  const { get, requests } = await aSite(() => ({ headers: { vary } }));
  const parts = { rsc: "1", "next-router-state-tree": "x", "next-router-prefetch": "1", "next-url": "/evil" };
  const responses = [await get("/en", parts), await get("/en")];
  expect(responses.map(({ headers }) => headers.get("vary"))).toEqual(["Accept-Encoding", "Accept-Encoding"]);
  expect(requests).toHaveLength(1);
  expect(Object.keys(requests[0]?.headers ?? {}).filter((name) => name in parts)).toEqual([]);
});

test("404s are cached for two seconds; failures, and 404s of secret URLs, are not", async () => {
  const { get } = await aSite((url) => {
    if (/missing|failure/.test(url)) return {};
    const control = url.includes("secret") ? "no-store" : SHARED;
    return { status: url.includes("broken") ? 500 : 404, headers: { "cache-control": control } };
  });
  const control = async (path: string) => (await get(path)).headers.get("cache-control");
  expect(await control("/en/nothing")).toBe("public, max-age=2, s-maxage=2");
  expect(await control("/en/secret")).toBe("no-store");
  expect(await control("/en/broken")).toBe("no-store");
  expect(await control("/de/nothing")).toBe("public, max-age=2, s-maxage=2");
});

test("no failure can be cached, whatever headers Next sets", async () => {
  const { get } = await aSite(() => ({ status: 503, headers: { "content-type": "image/png" } }));
  const responses = [await get("/en/a/share.png"), await get("/api/health"), await get("/api/a", {}, "POST")];
  for (const { status, headers } of responses)
    expect([status, headers.get("cache-control")]).toEqual([503, "no-store"]);
});

test("a 501 is shared with all waiting requests", async () => {
  const { get } = await aSite(() => ({ status: 501, headers: { "content-type": "application/problem+json" } }));
  expect((await get("/oembed?url=x&format=xml")).headers.get("cache-control")).toBe(SHARED);
});

test("a crowd requesting a missing page causes one rendering", async () => {
  const { get, urls } = await aSite((url) => ({ status: url.includes("missing") ? 200 : 404 }));
  const statuses = await Promise.all(Array.from({ length: 200 }, async () => (await get("/en/nothing")).status));
  expect(new Set(statuses)).toEqual(new Set([404]));
  expect((await get("/en/nothing?x=1")).status).toBe(404);
  expect(urls()).toEqual(["/en/nothing", "/en/missing"]);
});

test("range requests get the whole shared page", async () => {
  const { get, urls } = await aSite();
  for (const [name, value] of Object.entries({ accept: "*/*", range: "bytes=0-3" })) {
    const response = await get("/en", { "accept-encoding": "identity", [name]: value });
    expect([response.status, await response.text()]).toEqual([200, "a page"]);
  }
  expect(urls()).toEqual(["/en"]);
});

test("a partner's page is compressed, and 304 for clients that have it", async () => {
  const { get, urls } = await aSite(() => ({ body: "words ".repeat(1_000) }));
  for (const accepted of ["gzip", "identity", "gzip"]) {
    const response = await get("/en/a?from=ana", { "accept-encoding": accepted });
    expect(response.headers.get("content-encoding")).toBe(accepted === "gzip" ? "gzip" : null);
    expect(await response.text()).toContain("words words");
    const etag = response.headers.get("etag") ?? "";
    expect((await get("/en/a?from=ana", { "if-none-match": etag })).status).toBe(304);
    expect((await get("/en/a?from=bea", { "if-none-match": etag })).status).toBe(200);
  }
  expect(urls()).toEqual(["/en/a"]);
});

test("a client that refuses gzip does not get it", async () => {
  const { get } = await aSite(() => ({ body: "words ".repeat(1_000) }));
  for (const [accepted, sent] of [
    ["gzip;q=0", null],
    ["gzip; q=0.0, br", null],
    ["br, GZIP;q=0.5", "gzip"],
    ["identity;q=0.5, gzip;q=1.0", "gzip"],
  ] as const) {
    const response = await get("/en", { "accept-encoding": accepted });
    expect(response.headers.get("content-encoding"), accepted).toBe(sent);
  }
});
