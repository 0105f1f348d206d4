import { expect, test } from "vitest";
import { app, findCycle, isTest, lib, matching, nounOf, sources } from "./testing/sources.ts";

const handlers = app.filter(({ path }) => /\/route(\.bench)?\.tsx?$/.test(path));

/**
 * Top to bottom: a layer may import from lower rows only. A file with its own row is what lower rooms need of its room.
 */
const LAYERS = [
  ["paper/sheets"],
  ["jobs", "openapi", "gateway", "pictures"],
  ["deliveries", "health"],
  ["exports", "embeds", "paper"],
  ["signatures/receive"],
  ["mail", "partners"],
  ["steps"],
  ["authors"],
  ["moderation", "updates", "retention", "quarantine", "sample", "site"],
  ["webhooks"],
  ["search"],
  ["signatures"],
  ["quarantine/checking"],
  ["search/terms"],
  ["search/words", "signatures/schema"],
  ["counters"],
  ["switches"],
  ["holds", "record"],
  ["team"],
  ["organizers"],
  ["verification"],
  ["locale"],
  ["letters"],
  ["jobs/loop"],
  ["campaigns"],
  ["log"],
  ["http"],
  ["team/access"],
  ["team/role", "locale/of-campaign", "locale/messages", "locale/console", "locale/request", "record/group"],
  ["locale/locales", "locale/translation", "record/write", "record/last"],
  [
    "limits",
    "secrets",
    "typesetting",
    "jobs/queue",
    "jobs/alone",
    "pictures/sharp",
    "pictures/shrink",
    "switches/read",
    "site/read",
    "jobs/wake",
    "jobs/together",
  ],
  ["health/mail-queue"],
  ["db"],
  ["secrets/canary", "secrets/key-fault"],
  ["signatures/countries", "signatures/details", "signatures/detail-columns"],
  ["quarantine/groups", "quarantine/shape"],
  ["quarantine/suspicion", "quarantine/range", "quarantine/hold-by"],
  ["health/statements"],
  ["addresses", "secrets/seal", "logger", "switches/in-force", "site/in-force", "switches/in-flight", "switches/names"],
  ["health/metrics", "health/traces"],
  ["health/scope", "health/describe-error", "health/failures", "health/security"],
  ["exports/csv", "days", "text", "uuid", "secrets/hmac", "jobs/serially", "jobs/shutdown"],
  ["locale/characters", "addresses/links", "retention/months", "retention/consents", "mail/mailbox/digest"],
  ["env"],
  ["production", "primary", "pooler", "webhooks/secret", "limits/networks", "log/cosigning/list"],
  ["log/keys"],
  ["health/find-primary"],
];
const layerOf = (path: string) => {
  const own = LAYERS.findIndex((rooms) =>
    rooms.some((room) => path.startsWith(`lib/${room}.`) || (room.includes("/") && path.startsWith(`lib/${room}/`))),
  );
  return own === -1 ? LAYERS.findIndex((rooms) => rooms.includes(nounOf(path))) : own;
};

test("every room of lib has its layer", () => {
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
