import { expect, test } from "vitest";
import { aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

const WITH_CORS = [
  "/api/campaigns",
  "/api/campaigns/a?locale=es",
  ...["count", "history", "countries", "signatures", "updates", "pictures/b-600.webp"].map(
    (route) => `/api/campaigns/a/${route}`,
  ),
  ...["/api/openapi.json", "/oembed?url=x", "/embed.js", "/badge/a.svg", "/badge/a.png"],
];
const WITHOUT_CORS = [
  ...["export", "packs/1", "paper", "paper/1", "nothing"].map((route) => `/api/campaigns/a/${route}`),
  ...["/api/mailbox?to=x", "/api/auth/session", "/api/my-signature/x", "/api/verifications", "/api/health"],
  ...["/en/a", "/embed/a", "/organize", "/en/a/share.png"],
];
const READ = { "access-control-allow-origin": "*", "access-control-expose-headers": "ETag, Retry-After" };

/** A listener in front of an app without CORS headers. */
async function aSite(status = 200) {
  const url = await aServer(makeListener((_, response) => void response.writeHead(status).end("page"), 0));
  return async (path: string, method = "GET", headers = {}) => {
    const response = await fetch(url + path, { method, headers: { origin: "https://partner.example", ...headers } });
    const cors = [...response.headers].filter(([name]) => name.startsWith("access-control-"));
    return { status: response.status, cors: Object.fromEntries(cors) };
  };
}

const preflight = (method: string) => ({
  "access-control-request-method": method,
  "access-control-request-headers": "if-none-match",
});

test("scripts of any site can read public data, its ETag, and Retry-After", async () => {
  for (const status of [200, 404, 503]) {
    const send = await aSite(status);
    for (const path of WITH_CORS)
      for (const method of ["GET", "HEAD"]) expect(await send(path, method), path).toEqual({ status, cors: READ });
    for (const path of WITHOUT_CORS) expect((await send(path)).cors, path).toEqual({});
  }
});

test("scripts may send If-None-Match, and preflights are allowed for a day", async () => {
  const send = await aSite();
  for (const path of WITH_CORS)
    for (const method of ["GET", "HEAD"])
      expect(await send(path, "OPTIONS", preflight(method)), path).toEqual({
        status: 204,
        cors: {
          "access-control-allow-origin": "*",
          "access-control-allow-methods": "GET, HEAD",
          "access-control-allow-headers": "If-None-Match",
          "access-control-max-age": "86400",
        },
      });
});

test("scripts of other sites cannot sign, export, or read personal data", async () => {
  const send = await aSite();
  for (const path of WITHOUT_CORS) expect((await send(path, "OPTIONS", preflight("GET"))).cors, path).toEqual({});
  for (const path of [...WITH_CORS, ...WITHOUT_CORS]) {
    for (const method of ["POST", "PUT"])
      expect((await send(path, "OPTIONS", preflight(method))).cors, path).toEqual({});
    expect((await send(path, "POST")).cors, path).toEqual({});
    expect((await send(path, "OPTIONS")).cors, path).toEqual({});
  }
});
