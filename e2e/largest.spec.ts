import { createHash, randomUUID } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { bodyLimit, findRoute } from "#lib/gateway/find-route.ts";
import { sampled } from "#lib/testing/budget.ts";
import { makeOwnToken, makeStopToken, makeToken } from "#lib/verification/token.ts";
import { aCast, type Cast } from "./console-cast.ts";
import { findActions, pathOf } from "./console-table.ts";
import { EVERY_ACTION } from "./every-action.ts";
import { announce, FILLINGS, form, post, type Sent } from "./largest.ts";
import { type Database, test } from "./sites.ts";

const APP = new URL("../app/", import.meta.url).pathname;
/** Size of a page without the submitted values. */
const PAGE = 100 * 1024;
const FILES = /\/(paper|updates\/[^/]+)$/;
/** How many routes and actions are tried with each filling; each run tries others, RUNS=1000 tries all. */
const ROUTES = 8;
const ACTIONS = 15;
/** Without rate limits; only size limits apply. */
const LIMITLESS = { ROLE: "web", SIGN_LIMIT: "0", LOG_IN_LIMIT: "0" };

test("each route handles its largest body in bounded time, and refuses one byte more without reading it", async ({
  database,
  start,
}) => {
  test.setTimeout(240_000);
  const site = await start(LIMITLESS);
  const cast = await aCast(database);
  const paths = await postedPaths(cast);
  expect(paths.length).toBeGreaterThan(10);
  const filled = sampled(paths, ROUTES);
  for (const path of paths)
    for (const cookie of ["none=", cast.cookies.get("owner") ?? ""]) {
      const isOrganizer = cookie !== "none=";
      for (const [name, fill] of filled.includes(path) ? Object.entries(FILLINGS) : []) {
        const isForm = name !== "deep JSON";
        const limit = Math.min(bodyLimit(findRoute(path), { isForm, isOrganizer }), 256 * 1024);
        const label = `${name} at ${path}${isOrganizer ? " by an organizer" : ""}`;
        expectInProportion(await post(site.url + path, fill(limit), { cookie }), fill(limit), label);
      }
      for (const isForm of [true, false]) {
        const limit = bodyLimit(findRoute(path), { isForm, isOrganizer });
        const type = isForm ? "application/x-www-form-urlencoded" : "application/json";
        const { status, text } = await announce(site.url + path, type, limit + 1, { cookie });
        expect(status, path).toBe(413);
        expect(text, path).toContain(isForm || FILES.test(path) ? "<h1" : "urn:undersigned:problem:too_large");
      }
    }
  await expectAlive(site);
});

test("each action handles its largest form in bounded time, whoever sends it", async ({ database, start }) => {
  test.setTimeout(240_000);
  const site = await start(LIMITLESS);
  const ids = await findActions();
  expect([...ids.keys()].toSorted()).toEqual(Object.keys(EVERY_ACTION).toSorted());
  const cast = await aCast(database);
  const refused = new Set<string>();
  for (const [name, { page, fields }] of sampled(Object.entries(EVERY_ACTION), ACTIONS)) {
    const path = pathOf(page, cast);
    const filled = (bytes: number) => {
      const own = { [`$ACTION_ID_${ids.get(name)}`]: "", action: ids.get(name) ?? "", ...fields(cast) };
      const texts = Object.keys(own).filter((field) => TEXT.test(field));
      const each = Math.floor((bytes - 200 * (Object.keys(own).length + 1)) / Math.max(1, texts.length));
      for (const field of texts.length > 0 ? texts : ["text"]) own[field] = "<".repeat(each);
      return form(own);
    };
    const small = filled(16 * 1024);
    expectInProportion(await post(site.url + path, small), small, `${name} by nobody`);
    const sent = filled(256 * 1024);
    const cookie = await aSession(database, cast);
    expectInProportion(await post(site.url + path, sent, { cookie }), sent, `${name} by the owner`);
    if (refused.has(page)) continue;
    refused.add(page);
    const type = "multipart/form-data; boundary=x";
    for (const cookie of ["none=", await aSession(database, cast)]) {
      const limit = bodyLimit(findRoute(path), { isForm: true, isOrganizer: cookie !== "none=" });
      const over = await announce(site.url + path, type, limit + 1, { cookie });
      expect([over.status, over.text.includes("<h1")], name).toEqual([413, true]);
    }
  }
  await expectAlive(site);
});

test("headers and URLs of 60 kB are refused", async ({ start }) => {
  const site = await start(LIMITLESS);
  const long = "x".repeat(60_000);
  for (const name of ["cookie", "x-form", "accept-language", "referer"])
    expect((await fetch(`${site.url}/en`, { headers: { [name]: long } })).status, name).toBe(431);
  expect((await fetch(`${site.url}/en?${long}`)).status).toBe(431);
  await expectAlive(site);
});

const TEXT =
  /^(title|addressee|text|name|summary|shareText|hashtags|note-\w+|reason|purpose|email|sources|typed|website|goal|place|person|alt)$/;

function expectInProportion({ status, bytes }: { status: number; bytes: number }, { body }: Sent, label: string): void {
  expect(status, label).toBeLessThan(500);
  expect(bytes, label).toBeLessThanOrEqual(2 * body.length + PAGE);
}

async function expectAlive({ url, output }: { url: string; output: () => string }): Promise<void> {
  expect((await fetch(`${url}/api/health`)).status).toBe(200);
  expect(output()).not.toMatch(/FATAL|heap/);
}

/** Every POST route, with a signatory's tokens. */
async function postedPaths(cast: Cast): Promise<string[]> {
  const paths: string[] = [];
  const token: Record<string, string> = {
    "my-signature": makeOwnToken(cast.signature, new Date()),
    "stop-mails": makeStopToken(cast.signature, new Date()),
    verifications: makeToken("verify", cast.signature, new Date(Date.now() + 3_600_000)),
  };
  for await (const file of glob("**/route.ts", { cwd: APP })) {
    if (!/export (const|\{[^}]*) ?POST|as POST/.test(await readFile(APP + file, "utf8"))) continue;
    const path = file
      .replace(/\/route\.ts$/, "")
      .replace("[slug]", cast.slug)
      .replace("[...rest]", "nothing");
    paths.push(`/${path.replace("[token]", token[path.split("/")[1] ?? ""] ?? "none")}`);
  }
  return paths;
}

/** A session of its own per form, because some forms end sessions. */
async function aSession({ query }: Database, { ids }: Cast): Promise<string> {
  const token = randomUUID();
  await query("INSERT INTO sessions (id, organizer_id, token_digest, expires_at) VALUES ($1, $2, $3, $4)", [
    ...[randomUUID(), ids.get("owner"), createHash("sha256").update(token).digest()],
    new Date(Date.now() + 3_600_000),
  ]);
  return `next-auth.session-token=${token}`;
}
