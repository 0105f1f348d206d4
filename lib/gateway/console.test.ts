import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { handBack, keptForm, setResponseStatus } from "../http/forms/keep.ts";
import { aGate, aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

type App = (request: IncomingMessage, response: ServerResponse) => string | Promise<string>;

/** Our listener before a stand-in for Next, and the requests which that received. */
async function aConsole(app: App) {
  const asked: { method?: string; url?: string; headers: IncomingMessage["headers"] }[] = [];
  const url = await aServer(
    makeListener(
      async (request, response) => {
        asked.push({ method: request.method, url: request.url, headers: { ...request.headers } });
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.setHeader("cache-control", "private, no-store");
        response.end(await app(request, response));
      },
      0,
      { isLoggedIn: async () => true },
    ),
  );
  const ask = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) => {
    const form = init.method === "POST" && { "content-type": "application/x-www-form-urlencoded" };
    const headers = { ...form, ...init.headers };
    const answer = await fetch(url + path, { redirect: "manual", ...init, headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { ask, asked, url };
}

const fails = (status: number) => (request: IncomingMessage, response: ServerResponse) => {
  if (request.url?.startsWith("/organize/secret")) response.statusCode = status;
  return `${request.method} ${request.url} ${request.headers.cookie ?? ""}`;
};

for (const [status, page] of Object.entries({ 403: "refused", 404: "missing", 500: "failure" }))
  test(`${status} has a page with an explanation for the same organizer, and keeps its status`, async () => {
    const { ask } = await aConsole(fails(Number(status)));
    const answer = await ask("/organize/secret", { headers: { cookie: "a=b" } });
    expect(answer).toMatchObject({ status: Number(status), text: `GET /organize/${page} a=b` });
    const posted = await ask("/organize/secret", { method: "POST", body: "x", headers: { cookie: "a=b" } });
    expect(posted).toMatchObject({ status: Number(status), text: `GET /organize/${page} a=b` });
  });

test("an action sets its response's status", async () => {
  const { ask } = await aConsole(({ url }) => {
    if (url === "/organize/act") setResponseStatus(403);
    return url ?? "";
  });
  expect(await ask("/organize/act", { method: "POST" })).toMatchObject({ status: 403, text: "/organize/refused" });
  expect((await ask("/organize/else")).status).toBe(200);
});

test("an action sets Retry-After", async () => {
  const { ask } = await aConsole(() => {
    setResponseStatus(429, 60);
    return "later";
  });
  const answer = await ask("/organize/act", { method: "POST" });
  expect([answer.status, answer.headers.get("retry-after"), answer.text]).toEqual([429, "60", "later"]);
});

test("a form handed back by an action appears on its own page only, even under concurrency", async () => {
  const gate = aGate();
  let waiting = 0;
  const { ask } = await aConsole(async ({ method, headers }) => {
    const typed = String(headers["x-typed"]);
    if (method === "POST") handBack({ form: "f", values: { typed }, issues: [] });
    if (++waiting === 20) gate.open();
    await gate.opened;
    return keptForm("f")?.values.typed ?? "nothing";
  });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      ask("/organize/x", { method: index % 2 ? "POST" : "GET", headers: { "x-typed": String(index) } }),
    ),
  );
  expect(answers.map(({ text }) => text)).toEqual(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? String(index) : "nothing")),
  );
});

test("a form handed back appears on the error page", async () => {
  const { ask } = await aConsole(({ url }) => {
    if (url !== "/organize/act") return keptForm("ended")?.values.text ?? "lost";
    handBack({ form: "ended", values: { text: "what was typed" }, issues: [] });
    setResponseStatus(401);
    return "";
  });
  expect(await ask("/organize/act", { method: "POST" })).toMatchObject({ status: 401, text: "what was typed" });
});

test("a page gets its path from us alone, and nothing of it remains for the next request", async () => {
  const { ask, asked } = await aConsole(({ headers }) => String(headers["x-path"]));
  for (const path of ["/organize", "/organize?a=b", "/organize/x/y?done=z&utm=1"])
    for (let turn = 0; turn < 2; turn += 1)
      expect((await ask(path, { headers: { "x-path": "/organize/lie", "x-form": "lie" } })).text).toBe(path);
  expect(asked).toHaveLength(6);
  expect(asked.every(({ headers }) => headers["x-form"] === undefined)).toBe(true);
});

test("pages are compressed as a whole, and HEAD has the length without the page", async () => {
  const { ask, url } = await aConsole(() => "long ".repeat(1000));
  const answer = await fetch(`${url}/organize`, { headers: { "accept-encoding": "gzip" } });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(await answer.text()).toHaveLength(5000);
  const plain = await ask("/organize", { headers: { "accept-encoding": "identity" } });
  expect(plain.headers.get("content-encoding")).toBeNull();
  const head = await ask("/organize", { method: "HEAD", headers: { "accept-encoding": "identity" } });
  expect([head.text, head.headers.get("content-length")]).toEqual(["", "5000"]);
});

const ELSEWHERE = {
  "another site": { "sec-fetch-site": "cross-site" },
  "another host of this domain": { "sec-fetch-site": "same-site" },
  "another site, in an old browser": { origin: "https://evil.example" },
  "another port": { origin: "http://127.0.0.1:1" },
  "another site that asks for a part of the page": { "sec-fetch-site": "cross-site", rsc: "1" },
  "another site that calls an action": { origin: "https://evil.example", "next-action": "0", rsc: "1" },
};

for (const [name, headers] of Object.entries(ELSEWHERE))
  test(`a post from ${name} reaches no action`, async () => {
    const { ask, asked } = await aConsole(() => "done");
    const answer = await ask("/organize/account", { method: "POST", body: "a=b", headers: { ...headers } });
    expect(answer.status).toBe(403);
    expect(asked).toEqual([]);
  });

const HERE = {
  "this page": { "sec-fetch-site": "same-origin" },
  "the address bar": { "sec-fetch-site": "none" },
  "this site by its own name, behind a proxy": { origin: "https://letters.example" },
  "a browser that says nothing": {},
};

for (const [name, headers] of Object.entries(HERE))
  test(`a post from ${name} is accepted`, async () => {
    const { ask, asked } = await aConsole(() => "done");
    expect((await ask("/organize/account", { method: "POST", headers: { ...headers } })).status).toBe(200);
    expect(asked[0]?.headers).toMatchObject({ origin: "https://letters.example", host: "letters.example" });
  });
