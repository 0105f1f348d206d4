import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { config } from "../../proxy.ts";
import { env } from "../env.ts";
import { aUrl } from "../testing/routes.ts";
import { readSource } from "../testing/sources.ts";
import { bodyLimit, bypassesCache, findRoute, isConsole, methodsOf } from "./find-route.ts";
import { FRAMEWORK_URLS } from "./next/urls.ts";
import { ROUTES } from "./routes.ts";

const APP = new URL("../../app/", import.meta.url);
const files = readdirSync(APP, { recursive: true, encoding: "utf8" });
const folders = (name: RegExp) =>
  files.filter((file) => name.test(file)).map((file) => `/${file.replace(/\/?[^/]+$/, "")}`);

test("every route handler has its own row, with its methods", () => {
  const handlers = folders(/(^|\/)route\.ts$/);
  expect(handlers.length).toBeGreaterThan(25);
  for (const folder of handlers) {
    const text = readSource(`app${folder}/route.ts`) ?? "";
    const made = [...text.matchAll(/\b(?:export (?:const|(?:async )?function)|\w+ as) (DELETE|GET|PATCH|POST|PUT)\b/g)];
    const exported = made.map(([, name = ""]) => name);
    const row = findRoute(aUrl(folder));
    expect([row.path, row.methods ?? ["GET"]], folder).toEqual([folder, exported.toSorted()]);
    expect(methodsOf(row).includes("HEAD"), folder).toBe(exported.includes("GET") && !/export const HEAD/.test(text));
  }
});

test("every page and every file in public/ has a row", () => {
  const pages = folders(/(^|\/)page\.tsx$/);
  expect(pages.length).toBeGreaterThan(30);
  for (const folder of pages) expect(findRoute(aUrl(folder)).path, folder).not.toBe("/[...rest]");
  for (const file of readdirSync(new URL("../public/", APP))) expect(findRoute(`/${file}`).path).toBe(`/${file}`);
});

test("no row is hidden by an earlier one", () => {
  for (const { path } of ROUTES) expect(findRoute(aUrl(path)).path, path).toBe(path);
});

test("URLs with tokens and the console are not cached, and send no referrer to other sites", () => {
  for (const { path, access, headers } of ROUTES) {
    const isSecret = access === "link" || path.startsWith("/organize/");
    if (isSecret || path.includes("[token]")) expect(headers, path).toMatchObject({ "cache-control": "no-store" });
    if (path.includes("[token]")) expect(headers, path).toMatchObject({ "referrer-policy": "no-referrer" });
    if (bypassesCache({ path, access })) expect(findRoute(aUrl(path)).query, path).toBeUndefined();
  }
});

test("proxy.ts handles pages only", () => {
  const matcher = new RegExp(`^${config.matcher}$`);
  for (const { path } of ROUTES.filter((route) => !FRAMEWORK_URLS.includes(route.path))) {
    const isPage = /^\/\[(locale\]|\.\.\.)/.test(path) && !/\.\w+$/.test(path);
    expect(matcher.test(aUrl(path)), path).toBe(isPage);
  }
});

test("larger bodies are accepted only where stated, and sessions are checked only there", () => {
  const stranger = { isForm: false, isOrganizer: false };
  for (const route of ROUTES) {
    const isMailbox = /^\/api\/mailbox\/emails/.test(route.path);
    expect(bodyLimit(route, stranger), route.path).toBe(isMailbox ? 2 * 1024 * 1024 : 16 * 1024);
    const isWritten = /\/(signatures|contact)$|^\/api\/my-signature\/\[token\]$|^\/embed\/\[slug\]\/form$/.test(
      route.path,
    );
    if (!isMailbox) expect(bodyLimit(route, { ...stranger, isForm: true })).toBe((isWritten ? 64 : 16) * 1024);
  }
  const organizer = { isForm: true, isOrganizer: true };
  expect(bodyLimit(findRoute("/organize/a/letter"), organizer)).toBe(256 * 1024);
  expect(bodyLimit(findRoute("/organize/a/reach/updates/1"), organizer)).toBe(10 * 1024 * 1024);
});

test("without a mailbox its routes accept small bodies only", () => {
  const { mailbox } = env();
  env().mailbox = false;
  expect(bodyLimit(findRoute("/api/mailbox/emails/batch"), { isForm: false, isOrganizer: false })).toBe(16 * 1024);
  env().mailbox = mailbox;
});

test("console URLs are distinguished from similar ones", () => {
  expect(["/organize", "/organize/", "/organize?x", "/organize/a/b"].every(isConsole)).toBe(true);
  expect(["/", "/organizer", "/en/organize", "/organize-x", "/api/organize"].some(isConsole)).toBe(false);
  expect(bypassesCache(findRoute("/organize"))).toBe(true);
  expect(bypassesCache(findRoute("/organizer"))).toBe(false);
});
