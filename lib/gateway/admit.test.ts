import { expect, onTestFinished, test } from "vitest";
import { env } from "../env.ts";
import { aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

const KB = 1024;
const COOKIE = { cookie: "session=valid" };
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const MULTIPART = { "content-type": "multipart/form-data; boundary=b" };

/** A site whose app responds with the size of the body it received. */
async function aSite() {
  const app = { requests: 0, bytes: 0 };
  const listener = makeListener(
    async (request, response) => {
      if (request.method === "POST") app.requests += 1;
      for await (const part of request) app.bytes += part.length;
      response.setHeader("content-type", "text/html");
      response.end(`page ${request.url}`);
    },
    0,
    { isLoggedIn: async (cookies) => cookies.includes("valid") },
  );
  const url = await aServer(listener);
  env().local = url;
  const post = (path: string, bytes: number, headers: Record<string, string> = {}) =>
    fetch(url + path, { method: "POST", body: "x".repeat(bytes), headers, redirect: "manual" });
  return { app, post, url };
}

test("the console accepts 16 kB from anyone and 256 kB with a session; one byte more is 413 with a page", async () => {
  const { app, post } = await aSite();
  expect((await post("/organize/a/letter", 16 * KB, FORM)).status).toBe(200);
  expect((await post("/organize/a/letter", 256 * KB, { ...FORM, ...COOKIE })).status).toBe(200);
  expect([app.requests, app.bytes]).toEqual([2, 272 * KB]);
  for (const [bytes, headers] of [
    [16 * KB + 1, {}],
    [16 * KB + 1, { cookie: "session=ended" }],
    [256 * KB + 1, COOKIE],
  ] as const) {
    const response = await post("/organize/a/letter", bytes, { ...FORM, ...headers });
    expect([response.status, await response.text()]).toEqual([413, "page /organize/unaccepted"]);
  }
  expect(app.requests).toBe(2);
});

test("the API sends 413 as problem details to scripts, and with the form's page to forms", async () => {
  const { app, post } = await aSite();
  const script = await post("/api/verifications", 16 * KB + 1, { "content-type": "application/json" });
  expect([script.status, (await script.json()).type]).toEqual([413, "urn:undersigned:problem:too_large"]);
  const form = { "content-type": "application/x-www-form-urlencoded", "accept-language": "es" };
  const failed = await post("/api/verifications", 16 * KB + 1, form);
  expect([failed.status, await failed.text()]).toEqual([413, "page /es/failure"]);
  const sign = "/api/campaigns/a/signatures";
  expect((await post(sign, 64 * KB, form)).status).toBe(200);
  const signing = await post(sign, 64 * KB + 1, { ...form, referer: "https://letters.example/fr/a" });
  expect([signing.status, await signing.text()]).toEqual([413, "page /fr/a/sign"]);
  expect(app.requests).toBe(1);
});

/** Sets a limit for one test. */
function limit(name: "LOG_IN_LIMIT" | "SIGN_LIMIT", value: number): void {
  const before = env()[name];
  env()[name] = value;
  onTestFinished(() => {
    env()[name] = before;
  });
}

test("unreadable forms and actions with arguments get 400 with a page and never reach the app", async () => {
  const { app, url } = await aSite();
  const field = (name: string) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\nx\r\n--b--\r\n`;
  for (const body of [
    "",
    "x",
    "--b",
    "--b\r\n\r\n",
    field("a").slice(0, -9),
    field("$ACTION_REF_1"),
    field("$ACTION_1:0"),
  ]) {
    const response = await fetch(`${url}/organize/log-in`, {
      method: "POST",
      body,
      headers: { ...MULTIPART, ...COOKIE },
    });
    expect([response.status, await response.text()], body).toEqual([400, "page /organize/unaccepted"]);
  }
  const headers = { ...COOKIE, "content-type": "multipart/form-data" };
  expect((await fetch(`${url}/organize`, { method: "POST", body: field("a"), headers })).status).toBe(400);
  expect(app.requests).toBe(0);
  const called = field(`$ACTION_ID_${"0".repeat(42)}`);
  expect(
    (await fetch(`${url}/organize`, { method: "POST", body: called, headers: { ...MULTIPART, ...COOKIE } })).status,
  ).toBe(200);
});

test("console posts without a session use LOG_IN_LIMIT; beyond it they get Retry-After", async () => {
  const { app, post } = await aSite();
  limit("LOG_IN_LIMIT", 3);
  const responses: number[] = [];
  for (let turn = 0; turn < 60 && responses.at(-1) !== 429; turn += 1)
    responses.push((await post("/organize/log-in", 100, FORM)).status);
  const refused = await post("/organize/account", 100, FORM);
  expect([refused.status, await refused.text()]).toEqual([429, "page /organize/log-in"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const before = app.requests;
  expect((await post("/organize/account", 100, { ...FORM, ...COOKIE })).status).toBe(200);
  expect(app.requests).toBe(before + 1);
});

test("a network that posts ten times its budget is refused before its bodies are read", async () => {
  const { post } = await aSite();
  limit("SIGN_LIMIT", 1);
  const path = "/api/campaigns/a/signatures";
  const json = { "content-type": "application/json" };
  const statuses: number[] = [];
  for (let turn = 0; turn < 12; turn += 1) statuses.push((await post(path, 10, json)).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await post(path, 900 * KB, json)).status).toBe(429);
});
