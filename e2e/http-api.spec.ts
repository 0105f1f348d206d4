import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { expect, test } from "@playwright/test";
import { LETTER } from "./makers.ts";

test("an unsupported method gets an Allow header", async ({ baseURL }) => {
  const cases: [string, string, string][] = [
    ["PUT", `/api/campaigns/${LETTER}/signatures`, "GET, HEAD, OPTIONS, POST"],
    ["DELETE", `/api/campaigns/${LETTER}/count`, "GET, HEAD, OPTIONS"],
    ["POST", `/api/campaigns/${LETTER}/count`, "GET, HEAD, OPTIONS"],
    ["GET", "/api/verifications/nothing", "OPTIONS, POST"],
    ["POST", `/es/${LETTER}`, "GET, HEAD, OPTIONS"],
    ["DELETE", `/badge/${LETTER}.svg`, "GET, HEAD, OPTIONS"],
    ["TRACE", "/", "GET, HEAD, OPTIONS"],
  ];
  const headers = { "accept-encoding": "gzip" };
  for (const [method, path, allow] of cases) {
    const [response] = await once(httpRequest(`${baseURL}${path}`, { method, headers }).end(), "response");
    response.resume();
    expect([response.statusCode, response.headers.allow], `${method} ${path}`).toEqual([405, allow]);
    expect(response.headers["content-type"], `${method} ${path}`).toBe("application/problem+json");
    expect(response.headers["content-encoding"], `${method} ${path}`).toBeUndefined();
  }
});

test("API responses under a URL with a token are uncacheable and send no referrer", async ({ request }) => {
  const read = ["/api/my-signature/nothing", "/api/partners/nothing", "/en/partners/nothing"];
  const form = { locale: "es" };
  const acts = ["verifications", "my-signature", "stop-mails"].map((act) =>
    request.post(`/api/${act}/nothing`, { form }),
  );
  for (const response of await Promise.all([...read.map((path) => request.get(path)), ...acts])) {
    expect(response.status(), response.url()).toBe(404);
    expect(response.headers()["referrer-policy"], response.url()).toBe("no-referrer");
    expect(response.headers()["cache-control"], response.url()).toBe("no-store");
  }
});
