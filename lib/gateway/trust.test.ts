import type { IncomingHttpHeaders } from "node:http";
import { expect, test, vi } from "vitest";
import { FORM_KEY } from "../http/forms/key.ts";
import { aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

vi.useFakeTimers({ toFake: ["Date"] }); // slow machines do not age pages

type Echo = { proxies?: number; answer?: Record<string, string>; status?: number };

/** A listener before an app that responds with the headers it received. */
async function anEcho({ proxies = 0, answer = {}, status = 200 }: Echo = {}) {
  const asked: IncomingHttpHeaders[] = [];
  const url = await aServer(
    makeListener((request, response) => {
      asked.push(request.headers);
      response.statusCode = request.url?.startsWith("/en/missing") ? 404 : status;
      for (const [name, value] of Object.entries({ "cache-control": "no-store", ...answer }))
        response.setHeader(name, value);
      response.end(request.url);
    }, proxies),
  );
  const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
    const answer = await fetch(url + path, { headers, method, redirect: "manual" });
    return { answer, text: await answer.text(), seen: asked.at(-1) ?? {} };
  };
  return { ask, asked };
}

const LIES = {
  "x-client-address": "1.1.1.1",
  "x-form": "e30",
  "x-middleware-subrequest": "proxy",
  "x-forwarded-for": "2.2.2.2",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  "x-forwarded-port": "1",
  "x-form-key": "guess",
};

test("a client's own values of our internal headers are ignored, in GET and POST", async () => {
  const echo = await anEcho();
  for (const method of ["GET", "POST"]) {
    const { seen } = await echo.ask(method === "GET" ? "/en" : "/api/x", LIES, method);
    // A shared page does not reveal whom it is rendered for.
    expect(seen["x-client-address"]).toBe(method === "GET" ? undefined : "127.0.0.1");
    for (const name of [
      "x-form",
      "x-middleware-subrequest",
      "x-forwarded-for",
      "x-forwarded-host",
      "x-forwarded-proto",
    ])
      expect(seen[name], `${name} in ${method}`).toBeUndefined();
  }
});

test("behind a trusted proxy the client is the one that the proxy names", async () => {
  const echo = await anEcho({ proxies: 1 });
  const { seen } = await echo.ask("/api/x", { ...LIES, "x-forwarded-for": "6.6.6.6, 9.9.9.9" }, "POST");
  expect(seen["x-client-address"]).toBe("9.9.9.9");
});

test("this process may hand a form to a page, which is then rendered freshly", async () => {
  const echo = await anEcho({ answer: { "cache-control": "public, s-maxage=10" } });
  await echo.ask("/en");
  const { seen } = await echo.ask("/en", { "x-form-key": FORM_KEY, "x-form": "e30" });
  expect(seen["x-form"]).toBe("e30");
  expect((await echo.ask("/en")).seen["x-form"]).toBe("e30"); // the app's last request: the page came from the cache
  expect(echo.asked).toHaveLength(2);
});

test("the form key cannot be guessed, and differs between processes", () => {
  expect(FORM_KEY.length).toBeGreaterThan(30);
});

test("shared pages are requested without cookies, conditions or credentials", async () => {
  const echo = await anEcho();
  const { seen } = await echo.ask("/en", { cookie: "a=b", "if-none-match": '"x"', "if-modified-since": "x" });
  for (const name of ["cookie", "if-none-match", "if-modified-since"]) expect(seen[name]).toBeUndefined();
});

test("the console, mailbox, health and exports bypass the cache", async () => {
  const echo = await anEcho({ answer: { "cache-control": "public, s-maxage=10" } });
  const places = ["/organize", "/mailbox/x", "/api/auth/session", "/api/mailbox?to=a", "/api/health"];
  for (const path of [...places, "/api/campaigns/a/export?format=csv"]) {
    const before = echo.asked.length;
    expect((await echo.ask(path, { cookie: "a=b" })).seen.cookie, path).toBe("a=b");
    await echo.ask(path);
    expect(echo.asked.length, path).toBe(before + 2);
  }
});

test("credentials, as proxies may request them, do not change a public page or bypass the cache", async () => {
  const echo = await anEcho({ answer: { "cache-control": "public, s-maxage=10" } });
  const key = { authorization: "Basic YTpi", cookie: "a=b" };
  expect((await echo.ask("/en/x", key)).seen.authorization).toBeUndefined();
  await echo.ask("/en/x", { ...key, authorization: "Basic Yjpj" });
  expect(echo.asked).toHaveLength(1);
});

test("a missing or failed page has its own status, the language of its URL, and is not cached", async () => {
  const html = { "content-type": "text/html; charset=utf-8" };
  const missing = await (await anEcho({ status: 404, answer: html })).ask("/es/nothing?after=1");
  expect([missing.answer.status, missing.text]).toEqual([404, "/es/missing"]);
  const failed = await (await anEcho({ status: 500, answer: html })).ask("/fr/x");
  expect([failed.answer.status, failed.text]).toEqual([503, "/fr/failure"]);
  expect(failed.answer.headers.get("cache-control")).toBe("no-store");
  expect(failed.answer.headers.get("retry-after")).toBe("5");
  const elsewhere = await (await anEcho({ status: 404, answer: html })).ask("/de/x");
  expect(elsewhere.text).toBe("/de/x");
  const json = await (await anEcho({ status: 404, answer: { "content-type": "application/problem+json" } })).ask(
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
      expect((await echo.ask(path, {}, method)).answer.status, path).toBe(400);
  }
  expect(echo.asked).toHaveLength(0);
  expect((await echo.ask("/en?x=%00%ff")).answer.status).toBe(200);
});
