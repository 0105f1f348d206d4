import { expect, test } from "vitest";
import { app, findCycle, isTest, lib, matching, nounOf, sources } from "./testing/sources.ts";

const handlers = app.filter(({ path }) => /\/route(\.bench)?\.tsx?$/.test(path));

/** Top to bottom: each may import only from lower rows. */
const LAYERS = [
  ["jobs", "openapi", "pictures"],
  ["deliveries"],
  ["exports", "embeds", "paper"],
  ["mail", "dashboard", "keys", "partners"],
  ["switches"],
  ["holds"],
  ["team"],
  ["organizers"],
  ["comments", "rulings", "updates"],
  ["signatories"],
  ["signatures"],
  ["verification"],
  ["counters"],
  ["languages"],
  ["letters", "reasons"],
  ["front", "keep-at"],
  ["door"],
  ["forms", "campaigns", "mailbox", "rotation"],
  ["body"],
  ["http"],
  ["issues"],
  ["addresses", "audit", "limits", "locale", "queue", "seal"],
  ["contact"],
  ["charts", "csv", "days", "db", "download", "headers", "html", "sharp", "stopping", "text", "upload", "uuid"],
  ["env", "turns"],
  ["production"],
];
const layerOf = (path: string) => LAYERS.findIndex((nouns) => nouns.includes(nounOf(path)));

test("every noun of lib has its layer", () => {
  expect(lib.filter(({ path }) => layerOf(path) === -1).map(({ path }) => path)).toEqual([]);
});

test("imports in lib point down", () => {
  const wrong = lib.flatMap(({ path, imports }) =>
    imports
      .filter((name) => name.startsWith("lib/") && nounOf(name) !== nounOf(path) && layerOf(name) <= layerOf(path))
      .map((name) => `${path} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

test("lib and emails do not import pages, and production code does not import tests", () => {
  const wrong = sources.flatMap((source) =>
    source.imports
      .filter(
        (name) =>
          (/^(lib|emails|prisma)\//.test(source.path) && name.startsWith("app/")) ||
          (!isTest(source) && isTest({ ...source, path: name })),
      )
      .map((name) => `${source.path} → ${name}`),
  );
  expect(wrong.filter((line) => !line.startsWith("vitest.config.ts"))).toEqual([]);
});

test("there are no import cycles", () => {
  const ring = ["x", "y"].map((path) => ({ path, text: "", lines: 0, code: "", imports: [path === "x" ? "y" : "x"] }));
  expect(findCycle(ring)).toEqual(["x", "y", "x"]);
  expect(findCycle(sources)).toBeUndefined();
});

test("route handlers do not import each other, catch errors, or query the database", () => {
  const doors = new Set(handlers.map(({ path }) => path));
  expect(handlers.filter(({ imports }) => imports.some((name) => doors.has(name)))).toEqual([]);
  expect(matching(handlers, /\btry\s*\{/g)).toEqual([]);
  const asking = app.filter(({ text }) =>
    /#prisma\/|import [^;]*\b(db|queryDirectly)\b[^;]* from "#lib\/db\.ts"/.test(text),
  );
  expect(asking.map(({ path }) => path)).toEqual([]);
});
