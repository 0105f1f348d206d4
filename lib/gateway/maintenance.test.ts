import type { RequestListener } from "node:http";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { env } from "../env.ts";
import { FORM_KEY } from "../http/forms/key.ts";
import { adoptSwitches, type SwitchRow } from "../switches/in-force.ts";
import { aUrl } from "../testing/routes.ts";
import { aServer } from "../testing/site.ts";
import { findRoute } from "./find-route.ts";
import { makeListener } from "./listen.ts";
import { isClosed } from "./maintenance.ts";
import { ROUTES } from "./routes.ts";

beforeEach(() => turn());

const row = (name: string, revision: bigint): SwitchRow => ({
  ...{ name, campaignId: null, slug: null, texts: {}, revision, isOn: true },
});
let revision = 0n;
const turn = (...names: string[]) => adoptSwitches(names.map((name) => row(name, ++revision)));

/** Stands for Next: pages say what was asked of them. */
const page: RequestListener = (request, response) => {
  const isKept = request.headers["x-form-key"] === FORM_KEY;
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("cache-control", isKept ? "no-store" : "public, s-maxage=10");
  response.end(`<main>${request.url}</main>`);
};

async function aSite() {
  const before = env().local;
  const url = await aServer(makeListener(page, 0));
  env().local = url;
  onTestFinished(() => {
    env().local = before;
  });
  return (path: string, options: RequestInit = {}) =>
    fetch(url + path, { redirect: "manual", ...options, headers: { accept: "text/html", ...options.headers } });
}

const OPEN = [
  ...["/api/health", "/api/health/live", "/api/openapi.json", "/api/auth/log-in", "/api/webhooks/resend"],
  ...["/embed.js", "/[...rest]"],
];

test("in maintenance only the console, the log-in, health, the mailbox and files answer", async () => {
  for (const { path } of ROUTES) expect(isClosed(aUrl(path)), path).toBe(false);
  turn("maintenance");
  const files = /^\/(organize|mailbox|api\/mailbox|_next|__nextjs)|^\/[\w-]+\.\w+$/;
  const ofOrganizers = ROUTES.filter(({ access }) => access === "organizer").map(({ path }) => path);
  for (const { path } of ROUTES) {
    const isOpen = OPEN.includes(path) || files.test(path) || ofOrganizers.includes(path);
    expect(isClosed(aUrl(path)), path).toBe(!isOpen);
  }
});

test("every closed route says that it will be back, by every method, and nothing runs", async () => {
  const visit = await aSite();
  turn("maintenance");
  for (const { path, methods = ["GET"] } of ROUTES.filter(({ path }) => isClosed(aUrl(path))))
    for (const method of methods) {
      const body = method === "GET" ? undefined : "{}";
      const response = await visit(aUrl(path), { method, body, headers: { "content-type": "application/json" } });
      expect([response.status, response.headers.get("retry-after")], `${method} ${path}`).toEqual([503, "300"]);
      expect(response.headers.get("cache-control"), path).toBe("no-store");
      const text = await response.text();
      if (findRoute(aUrl(path)).path.startsWith("/[locale]")) expect(text, path).toContain("/en/failure");
      else expect(text, path).not.toContain(aUrl(path));
    }
});

test("a form sent in a frame during maintenance is answered in the frame", async () => {
  const visit = await aSite();
  turn("maintenance");
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const response = await visit("/embed/a/form", { method: "POST", body: "name=Ana", headers });
  expect(response.status).toBe(503);
  expect(response.headers.get("content-security-policy")).toContain("frame-ancestors *");
});

test("what is in the cache is shown during maintenance, as long as it lasts", async () => {
  const visit = await aSite();
  expect((await visit("/en/letter")).status).toBe(200);
  turn("maintenance");
  for (let time = 0; time < 2; time += 1) {
    const shown = await visit("/en/letter");
    expect([shown.status, await shown.text()]).toEqual([200, "<main>/en/letter</main>"]);
  }
  expect((await visit("/en/other")).status).toBe(503);
  turn();
  expect((await visit("/en/other")).status).toBe(200);
});

test("a form is handed back whole during maintenance", async () => {
  const visit = await aSite();
  turn("maintenance");
  const body = new URLSearchParams({ name: "Ana", comment: "x".repeat(900), locale: "es" });
  const response = await visit("/api/campaigns/letter/signatures", { method: "POST", body });
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "300"]);
  expect(await response.text()).toBe("<main>/es/failure</main>");
});

test("pages with names leave the cache once the lists are hidden, and stay away in maintenance", async () => {
  const visit = await aSite();
  await visit("/en/letter");
  turn("hide_lists", "maintenance");
  expect((await visit("/en/letter")).status).toBe(503);
});
