import type { IncomingHttpHeaders } from "node:http";
import { expect, test, vi } from "vitest";
import { FORM_KEY } from "../http/forms/key.ts";
import { aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

vi.useFakeTimers({ toFake: ["Date"] }); // slow machines do not age pages

type Echo = { proxies?: number; headers?: Record<string, string>; status?: number };

/** A listener in front of an app that responds with the headers it received. */
async function anEcho({ proxies = 0, headers: sent = {}, status = 200 }: Echo = {}) {
  const requests: IncomingHttpHeaders[] = [];
  const url = await aServer(
    makeListener((request, response) => {
      requests.push(request.headers);
      response.statusCode = request.url?.startsWith("/en/missing") ? 404 : status;
      for (const [name, value] of Object.entries({ "cache-control": "no-store", ...sent }))
        response.setHeader(name, value);
      response.end(request.url);
    }, proxies),
  );
  const send = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
    const response = await fetch(url + path, { headers, method, redirect: "manual" });
    return { response, text: await response.text(), received: requests.at(-1) ?? {} };
  };
  return { send, requests };
}

const FORGED = {
  "x-client-ip": "1.1.1.1",
  "x-form": "e30",
  "x-middleware-subrequest": "proxy",
  "x-forwarded-for": "2.2.2.2",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  "x-forwarded-port": "1",
  "x-form-key": "guess",
};

test("internal headers that a client sends are ignored, in GET and POST", async () => {
  const echo = await anEcho();
  for (const method of ["GET", "POST"]) {
    const { received } = await echo.send(method === "GET" ? "/en" : "/api/x", FORGED, method);
    // A shared page does not reveal whom it is rendered for.
    expect(received["x-client-ip"]).toBe(method === "GET" ? undefined : "127.0.0.1");
    for (const name of [
      "x-form",
      "x-middleware-subrequest",
      "x-forwarded-for",
      "x-forwarded-host",
      "x-forwarded-proto",
    ])
      expect(received[name], `${name} in ${method}`).toBeUndefined();
  }
});

test("behind a trusted proxy the client IP is the one that it appended", async () => {
  const echo = await anEcho({ proxies: 1 });
  const { received } = await echo.send("/api/x", { ...FORGED, "x-forwarded-for": "6.6.6.6, 9.9.9.9" }, "POST");
  expect(received["x-client-ip"]).toBe("9.9.9.9");
});

test("a page that this process hands a form to is not cached", async () => {
  const echo = await anEcho({ headers: { "cache-control": "public, s-maxage=10" } });
  await echo.send("/en");
  const { received } = await echo.send("/en", { "x-form-key": FORM_KEY, "x-form": "e30" });
  expect(received["x-form"]).toBe("e30");
  expect((await echo.send("/en")).received["x-form"]).toBe("e30"); // still the last request: this page was cached
  expect(echo.requests).toHaveLength(2);
});

test("the form key cannot be guessed, and differs between processes", () => {
  expect(FORM_KEY.length).toBeGreaterThan(30);
});

test("shared pages are requested without cookies, conditions or credentials", async () => {
  const echo = await anEcho();
  const { received } = await echo.send("/en", { cookie: "a=b", "if-none-match": '"x"', "if-modified-since": "x" });
  for (const name of ["cookie", "if-none-match", "if-modified-since"]) expect(received[name]).toBeUndefined();
});

test("the console, mailbox, health and exports bypass the cache", async () => {
  const echo = await anEcho({ headers: { "cache-control": "public, s-maxage=10" } });
  const places = ["/organize", "/mailbox/x", "/api/auth/session", "/api/mailbox?to=a", "/api/health"];
  for (const path of [...places, "/api/campaigns/a/export?format=csv"]) {
    const before = echo.requests.length;
    expect((await echo.send(path, { cookie: "a=b" })).received.cookie, path).toBe("a=b");
    await echo.send(path);
    expect(echo.requests.length, path).toBe(before + 2);
  }
});

test("credentials neither change a public page nor bypass the cache", async () => {
  const echo = await anEcho({ headers: { "cache-control": "public, s-maxage=10" } });
  const key = { authorization: "Basic YTpi", cookie: "a=b" };
  expect((await echo.send("/en/x", key)).received.authorization).toBeUndefined();
  await echo.send("/en/x", { ...key, authorization: "Basic Yjpj" });
  expect(echo.requests).toHaveLength(1);
});

test("a missing or failed page has its own status, the language of its URL, and is not cached", async () => {
  const html = { "content-type": "text/html; charset=utf-8" };
  const missing = await (await anEcho({ status: 404, headers: html })).send("/es/nothing?after=1");
  expect([missing.response.status, missing.text]).toEqual([404, "/es/missing"]);
  const failed = await (await anEcho({ status: 500, headers: html })).send("/fr/x");
  expect([failed.response.status, failed.text]).toEqual([503, "/fr/failure"]);
  expect(failed.response.headers.get("cache-control")).toBe("no-store");
  expect(failed.response.headers.get("retry-after")).toBe("5");
  const elsewhere = await (await anEcho({ status: 404, headers: html })).send("/de/x");
  expect(elsewhere.text).toBe("/de/x");
  const json = await (await anEcho({ status: 404, headers: { "content-type": "application/problem+json" } })).send(
    "/en/x",
  );
  expect(json.text).toBe("/en/x");
});

test("an app that throws gives 503 with Retry-After, and the next request is served", async () => {
  let calls = 0;
  const url = await aServer(
    makeListener(async (_, response) => {
      calls += 1;
      if (calls === 1) throw new Error("the app is down");
      response.end("well");
    }, 0),
  );
  const failed = await fetch(`${url}/en`);
  expect([failed.status, failed.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await (await fetch(`${url}/en`)).text()).toBe("well");
});

test("a URL that cannot be parsed is 400 and never reaches the app", async () => {
  const echo = await anEcho();
  for (const path of ["/en/%00", "/api/campaigns/a%00b", "/%", "/en/%ff", "/%c0%80"]) {
    for (const method of ["GET", "HEAD", "POST"])
      expect((await echo.send(path, {}, method)).response.status, path).toBe(400);
  }
  expect(echo.requests).toHaveLength(0);
  expect((await echo.send("/en?x=%00%ff")).response.status).toBe(200);
});
