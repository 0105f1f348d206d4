import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match.js";
import { expect, test } from "vitest";
import { SECURITY_HEADERS } from "../../http/headers.ts";
import { aUrl } from "../../testing/routes.ts";
import { ROUTES } from "../routes.ts";
import { headerRules } from "./header-rules.ts";

const require = createRequire(import.meta.url);
const rules = headerRules().map(({ source, headers }) => ({
  matches: getPathMatch(source, { strict: true, sensitive: false }),
  headers: headers.map(({ key, value }) => [key, value] as const),
}));

test("Next sends each route with the headers of its row", () => {
  for (const { path, headers } of ROUTES) {
    const sent = rules.filter(({ matches }) => matches(aUrl(path))).flatMap((rule) => rule.headers);
    expect(Object.fromEntries(sent), path).toEqual({ ...SECURITY_HEADERS, ...headers });
  }
});

test("in Next the last matching rule wins", () => {
  const source = readFileSync(require.resolve("next/dist/server/lib/router-utils/resolve-routes.js"), "utf8");
  expect(source).toContain("resHeaders[key] = value;");
});
