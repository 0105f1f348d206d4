import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { corsHeaders } from "../gateway/cors.ts";

import { findRoute } from "../gateway/find-route.ts";
import { ROUTES } from "../gateway/routes.ts";

import { LOCALES } from "../locale/locales.ts";
import { type Document, makeChecker, operationsOf } from "../testing/openapi.ts";
import { describeApi } from "./describe.ts";

const document: Document = JSON.parse(JSON.stringify(describeApi("https://letters.example.org")));
const operations = operationsOf(document);

test("an independent validator accepts the description as OpenAPI 3.1", async () => {
  const found = await new Validator().validate(structuredClone(document));
  expect(found).toEqual({ valid: true });
  expect(document.openapi).toBe("3.1.0");
});

test("the description promises an append-only API and has a version", () => {
  expect(document.info.description).toContain("Nothing is ever removed");
  expect(document.info.version).toMatch(/^1\.\d+\.\d+$/);
});

/** Where the described paths lead in the URL map. */
const rowOf = (path: string) => findRoute(path.replace("{locale}", "en").replace(/\{\w+\}/g, "1"));

test("the description lists exactly the stable routes, with all their methods", () => {
  const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${rowOf(path).path}`);
  const stable = ROUTES.filter((route) => route.stable).flatMap(({ path, methods = ["GET"] }) =>
    methods.map((method) => `${method} ${path}`),
  );
  expect(stable.length).toBeGreaterThan(20);
  expect(described.toSorted()).toEqual(stable.toSorted());
});

test("the description has the parameters on which responses depend, and says where keys are required", () => {
  for (const { path, method, operation } of operations) {
    const { query, access } = rowOf(path);
    const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === "query");
    const names = parameters.map(({ name }) => name).filter((name) => name !== "from");
    if (query && method === "get")
      expect([...names, "from"].toSorted(), path).toEqual([...new Set([...Object.keys(query), "from"])].toSorted());
    expect(JSON.stringify(Reflect.get(operation, "security")), path).toBe(access === "key" ? '[{"key":[]}]' : "[]");
  }
});

test("the CORS support described is the CORS support implemented", () => {
  for (const { path, operation } of operations.filter(({ method }) => method === "get")) {
    expect(corsHeaders(path.replace(/\{\w+\}/g, "a")), path).toEqual(openingOf(operation.responses[200]));
  }
});

/** Response headers that let scripts read it. */
function openingOf(response: { headers?: Record<string, { example: string }> } | undefined) {
  const described = Object.entries(response?.headers ?? {}).filter(([name]) => name.startsWith("Access-Control-"));
  return Object.fromEntries(described.map(([name, { example }]) => [name.toLowerCase(), example]));
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
  const response = { $ref: "#/components/schemas/CountAnswer" };
  const right = { count: 1, goal: 2, state: "open", onPaper: 0, asOf: "2026-11-24T12:00:00.000Z" };
  expect(check(response, right)).toEqual([]);
  expect(check(response, { ...right, more: "later" })).toEqual([]);
  for (const wrong of [{ ...right, count: "1" }, { ...right, asOf: "today" }, { goal: 1 }, null])
    expect(check(response, wrong), JSON.stringify(wrong)).not.toEqual([]);
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
