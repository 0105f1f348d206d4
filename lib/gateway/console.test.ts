import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { handBack, keptForm, setResponseStatus } from "../http/forms/keep.ts";
import { aGate, aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

type App = (request: IncomingMessage, response: ServerResponse) => string | Promise<string>;

/** A listener in front of an app that stands in for Next, and the requests that reached the app. */
async function aConsole(app: App) {
  const requests: { method?: string; url?: string; headers: IncomingMessage["headers"] }[] = [];
  const url = await aServer(
    makeListener(
      async (request, response) => {
        requests.push({ method: request.method, url: request.url, headers: { ...request.headers } });
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.setHeader("cache-control", "private, no-store");
        response.end(await app(request, response));
      },
      0,
      { isLoggedIn: async () => true },
    ),
  );
  const send = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) => {
    const form = init.method === "POST" && { "content-type": "application/x-www-form-urlencoded" };
    const headers = { ...form, ...init.headers };
    const response = await fetch(url + path, { redirect: "manual", ...init, headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { send, requests, url };
}

const fails = (status: number) => (request: IncomingMessage, response: ServerResponse) => {
  if (request.url?.startsWith("/organize/secret")) response.statusCode = status;
  return `${request.method} ${request.url} ${request.headers.cookie ?? ""}`;
};

for (const [status, page] of Object.entries({ 403: "refused", 404: "missing", 500: "failure" }))
  test(`${status} has a page with an explanation for the same organizer, and keeps its status`, async () => {
    const { send } = await aConsole(fails(Number(status)));
    const response = await send("/organize/secret", { headers: { cookie: "a=b" } });
    expect(response).toMatchObject({ status: Number(status), text: `GET /organize/${page} a=b` });
    const posted = await send("/organize/secret", { method: "POST", body: "x", headers: { cookie: "a=b" } });
    expect(posted).toMatchObject({ status: Number(status), text: `GET /organize/${page} a=b` });
  });

test("an action sets its response's status", async () => {
  const { send } = await aConsole(({ url }) => {
    if (url === "/organize/act") setResponseStatus(403);
    return url ?? "";
  });
  expect(await send("/organize/act", { method: "POST" })).toMatchObject({ status: 403, text: "/organize/refused" });
  expect((await send("/organize/else")).status).toBe(200);
});

test("an action sets Retry-After", async () => {
  const { send } = await aConsole(() => {
    setResponseStatus(429, 60);
    return "later";
  });
  const response = await send("/organize/act", { method: "POST" });
  expect([response.status, response.headers.get("retry-after"), response.text]).toEqual([429, "60", "later"]);
});

test("a form handed back by an action appears on its own page only, even under concurrency", async () => {
  const gate = aGate();
  let waiting = 0;
  const { send } = await aConsole(async ({ method, headers }) => {
    const typed = String(headers["x-typed"]);
    if (method === "POST") handBack({ form: "f", values: { typed }, issues: [] });
    if (++waiting === 4) gate.open();
    await gate.opened;
    return keptForm("f")?.values.typed ?? "nothing";
  });
  const responses = await Promise.all(
    Array.from({ length: 4 }, (_, index) =>
      send("/organize/x", { method: index % 2 ? "POST" : "GET", headers: { "x-typed": String(index) } }),
    ),
  );
  expect(responses.map(({ text }) => text)).toEqual(
    Array.from({ length: 4 }, (_, index) => (index % 2 ? String(index) : "nothing")),
  );
});

test("a form handed back appears on the error page", async () => {
  const { send } = await aConsole(({ url }) => {
    if (url !== "/organize/act") return keptForm("ended")?.values.text ?? "lost";
    handBack({ form: "ended", values: { text: "what was typed" }, issues: [] });
    setResponseStatus(401);
    return "";
  });
  expect(await send("/organize/act", { method: "POST" })).toMatchObject({ status: 401, text: "what was typed" });
});

test("a page gets its path from us only, and the next request does not inherit it", async () => {
  const { send, requests } = await aConsole(({ headers }) => String(headers["x-path"]));
  for (const path of ["/organize", "/organize?a=b", "/organize/x/y?done=z&utm=1"])
    for (let turn = 0; turn < 2; turn += 1)
      expect((await send(path, { headers: { "x-path": "/organize/forged", "x-form": "forged" } })).text).toBe(path);
  expect(requests).toHaveLength(6);
  expect(requests.every(({ headers }) => headers["x-form"] === undefined)).toBe(true);
});

test("pages are compressed as a whole, and HEAD has the length without the page", async () => {
  const { send, url } = await aConsole(() => "long ".repeat(1000));
  const response = await fetch(`${url}/organize`, { headers: { "accept-encoding": "gzip" } });
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(await response.text()).toHaveLength(5000);
  const plain = await send("/organize", { headers: { "accept-encoding": "identity" } });
  expect(plain.headers.get("content-encoding")).toBeNull();
  const head = await send("/organize", { method: "HEAD", headers: { "accept-encoding": "identity" } });
  expect([head.text, head.headers.get("content-length")]).toEqual(["", "5000"]);
});

const CROSS_SITE = {
  "another site": { "sec-fetch-site": "cross-site" },
  "another host of this domain": { "sec-fetch-site": "same-site" },
  "another site, in an old browser": { origin: "https://evil.example" },
  "another port": { origin: "http://127.0.0.1:1" },
  "another site that requests a part of the page": { "sec-fetch-site": "cross-site", rsc: "1" },
  "another site that calls an action": { origin: "https://evil.example", "next-action": "0", rsc: "1" },
};

for (const [name, headers] of Object.entries(CROSS_SITE))
  test(`a post from ${name} reaches no action`, async () => {
    const { send, requests } = await aConsole(() => "done");
    const response = await send("/organize/account", { method: "POST", body: "a=b", headers: { ...headers } });
    expect(response.status).toBe(403);
    expect(requests).toEqual([]);
  });

const SAME_SITE = {
  "this page": { "sec-fetch-site": "same-origin" },
  "the address bar": { "sec-fetch-site": "none" },
  "this site by its public name, behind a proxy": { origin: "https://letters.example" },
  "a client without these headers": {},
};

for (const [name, headers] of Object.entries(SAME_SITE))
  test(`a post from ${name} is accepted`, async () => {
    const { send, requests } = await aConsole(() => "done");
    expect((await send("/organize/account", { method: "POST", headers: { ...headers } })).status).toBe(200);
    expect(requests[0]?.headers).toMatchObject({ origin: "https://letters.example", host: "letters.example" });
  });
