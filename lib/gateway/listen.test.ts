import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test, vi } from "vitest";
import { until } from "../testing/database.ts";
import { aGate, aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

/** The clock moves by a millisecond per request, so that slow machines do not age pages. */
vi.useFakeTimers({ toFake: ["Date"] });

const PUBLIC = "public, max-age=0, s-maxage=10";

type Rendered = { status?: number; headers?: Record<string, string>; body?: string };
type App = (request: IncomingMessage, response: ServerResponse) => Rendered | Promise<Rendered>;

/** A listener in front of an app that stands in for Next, and the requests that reached the app. */
async function aSite(app: App = () => ({}), proxies = 0) {
  const requests: IncomingMessage[] = [];
  const arrived = { readers: 0 };
  const listener = makeListener(async (request, response) => {
    requests.push(request);
    const { status = 200, headers = {}, body = `page ${requests.length}` } = await app(request, response);
    response.statusCode = status;
    const all = { "cache-control": PUBLIC, "content-type": "text/html; charset=utf-8", ...headers };
    for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
    response.end(body);
  }, proxies);
  const url = await aServer((request, response) => {
    arrived.readers += 1;
    listener(request, response);
  });
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") => {
    vi.setSystemTime(Date.now() + 1);
    return fetch(url + path, { headers, method, redirect: "manual" });
  };
  return { requests, arrived, get, url };
}

test("many concurrent readers cause one rendering", async () => {
  const gate = aGate();
  const site = await aSite(async () => {
    await gate.opened;
    return {};
  });
  const reading = Array.from({ length: 200 }, () => site.get("/en"));
  await until(() => site.arrived.readers === 200);
  gate.open();
  const bodies = await Promise.all(reading.map(async (response) => (await response).text()));
  expect(new Set(bodies)).toEqual(new Set(["page 1"]));
});

test("a reader who disconnects does not affect others waiting for the page", async () => {
  const gate = aGate();
  const site = await aSite(async () => {
    await gate.opened;
    return {};
  });
  const leaving = new AbortController();
  const left = fetch(`${site.url}/en`, { signal: leaving.signal }).catch(() => "left");
  await until(() => site.requests.length === 1);
  const staying = site.get("/en");
  leaving.abort();
  expect(await left).toBe("left");
  gate.open();
  expect(await (await staying).text()).toBe("page 1");
});

test("a verification shows on the next request; a signature and the mailbox change no page", async () => {
  const site = await aSite();
  const post = (path: string) => site.get(path, {}, "POST");
  await site.get("/en");
  await post("/api/campaigns/x/signatures");
  await post("/api/mailbox/emails/batch");
  expect(await (await site.get("/en")).text()).toBe("page 1");
  await post("/api/verifications/abc");
  expect(await (await site.get("/en")).text()).toBe("page 5");
});

test("a change during a rendering causes another for later requests", async () => {
  const gate = aGate();
  let count = 0;
  const site = await aSite(async ({ method }) => {
    if (method === "POST") count += 1;
    const body = `count ${count}`; // read before the page is finished
    if (count === 0) await gate.opened;
    return { body };
  });
  const early = [site.get("/en"), site.get("/es")];
  await until(() => site.requests.length === 2);
  await site.get("/api/verifications/abc", {}, "POST");
  expect(await (await site.get("/en")).text()).toBe("count 1");
  gate.open();
  for (const response of early) expect(await (await response).text()).toBe("count 0");
  for (const path of ["/en", "/es"]) expect(await (await site.get(path)).text()).toBe("count 1");
});

test("a refused request changes no page", async () => {
  const site = await aSite(({ method }) => ({ status: method === "POST" ? 410 : 200 }));
  await site.get("/en");
  await site.get("/api/verifications/abc", {}, "POST");
  expect(await (await site.get("/en")).text()).toBe("page 1");
});

test("a console form that is refused changes no page, an accepted one does", async () => {
  const site = await aSite(({ url }) => ({ status: url?.endsWith("taken") ? 303 : 200 }));
  await site.get("/en");
  const form = { "content-type": "application/x-www-form-urlencoded" };
  await site.get("/organize/letter", form, "POST");
  expect(await (await site.get("/en")).text()).toBe("page 1");
  await site.get("/organize/taken", form, "POST");
  expect(await (await site.get("/en")).text()).toBe("page 4");
});

test("HEAD responds like GET, without the page", async () => {
  const site = await aSite(() => ({ body: "twelve bytes" }));
  const head = await site.get("/en", {}, "HEAD");
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "12", ""]);
  expect(site.requests[0]?.method).toBe("GET");
  expect(await (await site.get("/en")).text()).toBe("twelve bytes");
  expect(site.requests).toHaveLength(1);
});

test("a client that already has the page gets 304", async () => {
  const site = await aSite();
  const etag = (await site.get("/en")).headers.get("etag") ?? "";
  const again = await site.get("/en", { "if-none-match": etag });
  expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, etag, ""]);
  expect(again.headers.get("cache-control")).toBe(PUBLIC);
  expect((await site.get("/en", { "if-none-match": '"other"' })).status).toBe(200);
});

test("clients with and without gzip get their own encoding under one tag", async () => {
  const text = "a page that is worth compressing ".repeat(100);
  const site = await aSite(() => ({ headers: { "content-type": "text/html" }, body: text }));
  const plain = await site.get("/en", { "accept-encoding": "identity" });
  expect([plain.headers.get("content-encoding"), await plain.text()]).toEqual([null, text]);
  const compressed = await site.get("/en", { "accept-encoding": "br, gzip;q=1.0" });
  expect([compressed.headers.get("content-encoding"), await compressed.text()]).toEqual(["gzip", text]);
  expect(Number(compressed.headers.get("content-length"))).toBeLessThan(text.length / 10);
  expect(compressed.headers.get("etag")).toBe(plain.headers.get("etag"));
  expect(site.requests.map(({ headers }) => headers["accept-encoding"])).toEqual(["identity", "identity"]);
});
