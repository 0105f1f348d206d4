import { once } from "node:events";
import { request as ask } from "node:http";
import { expect, test } from "@playwright/test";
import { LETTER } from "./makers.ts";

test("what is asked in a way that is not taken is told in which ways it can be", async ({ baseURL }) => {
  const asked: [string, string, string][] = [
    ["PUT", `/api/campaigns/${LETTER}/signatures`, "GET, HEAD, OPTIONS, POST"],
    ["DELETE", `/api/campaigns/${LETTER}/count`, "GET, HEAD, OPTIONS"],
    ["POST", `/api/campaigns/${LETTER}/count`, "GET, HEAD, OPTIONS"],
    ["GET", "/api/verifications/nothing", "OPTIONS, POST"],
    ["POST", `/es/${LETTER}`, "GET, HEAD, OPTIONS"],
    ["DELETE", `/badge/${LETTER}.svg`, "GET, HEAD, OPTIONS"],
    ["TRACE", "/", "GET, HEAD, OPTIONS"],
  ];
  const headers = { "accept-encoding": "gzip" };
  for (const [method, path, allow] of asked) {
    const [answer] = await once(ask(`${baseURL}${path}`, { method, headers }).end(), "response");
    answer.resume();
    expect([answer.statusCode, answer.headers.allow], `${method} ${path}`).toEqual([405, allow]);
    expect(answer.headers["content-type"], `${method} ${path}`).toBe("application/problem+json");
    expect(answer.headers["content-encoding"], `${method} ${path}`).toBeUndefined();
  }
});

test("what the API answers under an address with a token is kept by no cache and told to no site", async ({
  request,
}) => {
  const read = ["/api/my-signature/nothing", "/api/partners/nothing", "/en/partners/nothing"];
  const form = { locale: "es" };
  const acts = ["verifications", "my-signature", "stop-mails"].map((act) =>
    request.post(`/api/${act}/nothing`, { form }),
  );
  for (const answer of await Promise.all([...read.map((path) => request.get(path)), ...acts])) {
    expect(answer.status(), answer.url()).toBe(404);
    expect(answer.headers()["referrer-policy"], answer.url()).toBe("no-referrer");
    expect(answer.headers()["cache-control"], answer.url()).toBe("no-store");
  }
});
