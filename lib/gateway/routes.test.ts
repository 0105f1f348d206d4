import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { env } from "../env.ts";
import { bodyLimit, findRoute, isConsole, isOfFramework, ROUTES } from "./routes.ts";

const APP = new URL("../../app/", import.meta.url);
const files = readdirSync(APP, { recursive: true, encoding: "utf8" });
const folders = (name: RegExp) =>
  files.filter((file) => name.test(file)).map((file) => `/${file.replace(/\/?[^/]+$/, "")}`);
const urlOf = (folder: string) => folder.replace(/\[\.\.\.\w+\]/g, "some/where").replace(/\[\w+\]/g, "some");

test("every route handler has a row of its own, or is one of a family that has one", () => {
  const families = ["/api/auth/[...rest]", "/api/mailbox/[...rest]", "/[locale]/[...rest]"];
  const handlers = folders(/(^|\/)route\.tsx?$/);
  expect(handlers.length).toBeGreaterThan(25);
  for (const folder of handlers) {
    const { path } = findRoute(urlOf(folder));
    expect(path === folder || families.includes(path), `${folder} is ${path}`).toBe(true);
  }
});

test("every page is in the table", () => {
  const pages = folders(/(^|\/)page\.tsx$/);
  expect(pages.length).toBeGreaterThan(30);
  for (const folder of pages) expect(findRoute(urlOf(folder).replace(/^\/some/, "/en")).path, folder).not.toBe("/");
});

test("no row is hidden by one above it", () => {
  for (const { path } of ROUTES) expect(findRoute(urlOf(path)).path, path).toBe(path);
});

test("larger bodies are taken only where it is said, and where a session is asked for only with one", () => {
  const stranger = { isForm: false, isOrganizer: false };
  for (const route of ROUTES) {
    const isMailbox = /^\/api\/mailbox\/emails/.test(route.path);
    expect(bodyLimit(route, stranger), route.path).toBe(isMailbox ? 2 * 1024 * 1024 : 16 * 1024);
    const isSigning = route.path.endsWith("/signatures");
    if (!isMailbox) expect(bodyLimit(route, { ...stranger, isForm: true })).toBe((isSigning ? 64 : 16) * 1024);
  }
  const organizer = { isForm: true, isOrganizer: true };
  expect(bodyLimit(findRoute("/organize/a/letter"), organizer)).toBe(256 * 1024);
  expect(bodyLimit(findRoute("/organize/a/updates/1"), organizer)).toBe(10 * 1024 * 1024);
});

test("the mailbox takes no more than others where there is none", () => {
  const { mailbox } = env();
  env().mailbox = false;
  expect(bodyLimit(findRoute("/api/mailbox/emails/batch"), { isForm: false, isOrganizer: false })).toBe(16 * 1024);
  env().mailbox = mailbox;
});

test("what is of the console, and what only looks like it", () => {
  expect(["/organize", "/organize/", "/organize?x", "/organize/a/b"].every(isConsole)).toBe(true);
  expect(["/", "/organizer", "/en/organize", "/organize-x", "/api/organize"].some(isConsole)).toBe(false);
  expect(findRoute("/organize").personal).toBe(true);
  expect(findRoute("/organizer").personal).toBeUndefined();
});

test("Next's own addresses but the files of its build are nobody's", () => {
  const own = ["/_next", "/_next/image?url=x", "/_next/data/x.json", "/en.rsc?x", "/en/a.segments/_tree.segment.rsc"];
  expect(own.filter(isOfFramework)).toEqual(own);
  expect(["/_next/static/a.css", "/_nextdoor", "/en/rsc", "/en?x=.rsc", "/a.rsca"].filter(isOfFramework)).toEqual([]);
});
