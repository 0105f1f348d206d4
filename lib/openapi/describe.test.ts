import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { openHeaders } from "../gateway/cors.ts";
import { LOCALES } from "../locale/locales.ts";
import { type Document, makeChecker, operationsOf } from "../testing/openapi.ts";
import { sources } from "../testing/sources.ts";
import { describeApi } from "./describe.ts";

/** Routes outside the public API: organizers' browsers, private links, benchmarks and the catch-all. */
const OWN = /^app\/api\/(auth|mailbox|bench|partners|stop-mails)\/|\/(packs|paper)\/|\[\.\.\.rest\]/;

const document: Document = JSON.parse(JSON.stringify(describeApi("https://letters.example.org")));
const operations = operationsOf(document);

test("an independent validator accepts the description as OpenAPI 3.1", async () => {
  const found = await new Validator().validate(structuredClone(document));
  expect(found).toEqual({ valid: true });
  expect(document.openapi).toBe("3.1.0");
});

test("the description promises an append-only API and has a version", () => {
  expect(document.info.description).toContain("Nothing is ever taken away");
  expect(document.info.version).toMatch(/^1\.\d+\.\d+$/);
});

test("the description lists exactly the public handlers under app/api, with all their methods", () => {
  const told = operations.filter(({ path }) => path.startsWith("/api/")).map(({ path, method }) => `${method} ${path}`);
  const handlers = sources.filter(({ path }) => /^app\/api\/.*\/route\.ts$/.test(path) && !OWN.test(path));
  expect(handlers.length).toBeGreaterThan(8);
  const there = handlers.flatMap(({ path, text }) => {
    const address = path.replace(/^app|\/route\.ts$/g, "").replace(/\[(\w+)\]/g, "{$1}");
    const methods = [...text.matchAll(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g)];
    return methods.map(([, method = ""]) => `${method.toLowerCase()} ${address}`);
  });
  expect(told.toSorted()).toEqual(there.toSorted());
});

test("the embed routes are described", () => {
  for (const path of [
    "/embed.js",
    "/embed/{slug}",
    "/badge/{slug}.{extension}",
    "/oembed",
    "/{locale}/{slug}/share.png",
  ])
    expect(Object.keys(document.paths)).toContain(path);
});

test("the CORS support described is the CORS support implemented", () => {
  for (const { path, operation } of operations.filter(({ method }) => method === "get")) {
    expect(openHeaders(path.replace(/\{\w+\}/g, "a")), path).toEqual(openingOf(operation.responses[200]));
  }
});

/** Response headers that let scripts read it. */
function openingOf(answer: { headers?: Record<string, { example: string }> } | undefined) {
  const told = Object.entries(answer?.headers ?? {}).filter(([name]) => name.startsWith("Access-Control-"));
  return Object.fromEntries(told.map(([name, { example }]) => [name.toLowerCase(), example]));
}

test("every example matches its schema", () => {
  const check = makeChecker(document);
  let examples = 0;
  for (const { path, method, operation } of operations)
    for (const { content = {} } of [...Object.values(operation.responses), operation.requestBody ?? {}])
      for (const { schema, example, examples: named = {} } of Object.values(content))
        for (const value of [
          ...(example === undefined ? [] : [example]),
          ...Object.values(named).map(({ value }) => value),
        ]) {
          expect(check(schema, value), `${method} ${path}`).toEqual([]);
          examples++;
        }
  expect(examples).toBeGreaterThan(30);
});

test("the checker detects mismatches", () => {
  const check = makeChecker(document);
  const answer = { $ref: "#/components/schemas/CountAnswer" };
  const right = { count: 1, goal: 2, state: "open", onPaper: 0, asOf: "2026-11-24T12:00:00.000Z" };
  expect(check(answer, right)).toEqual([]);
  expect(check(answer, { ...right, more: "later" })).toEqual([]);
  for (const wrong of [{ ...right, count: "1" }, { ...right, asOf: "today" }, { goal: 1 }, null])
    expect(check(answer, wrong), JSON.stringify(wrong)).not.toEqual([]);
});

test("no schema forbids additional fields", () => {
  expect(JSON.stringify(document)).not.toContain("additionalProperties");
});

test("each operation has a unique id, and every text input has a limit", () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  expect(document.components.schemas.SignatureInput).toMatchObject({
    required: ["name", "email", "listed", "locale"],
    properties: { name: { maxLength: 100 }, comment: { maxLength: 500 }, locale: { enum: [...LOCALES] } },
  });
});
