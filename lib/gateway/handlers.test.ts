import { request as httpRequest } from "node:http";
import { expect, test } from "vitest";
import { SECURITY_HEADERS } from "../http/headers.ts";
import { until } from "../testing/database.ts";
import { aServer } from "../testing/site.ts";
import { makeHandler } from "./handlers.ts";
import { makeListener } from "./listen.ts";

/** A site with one handler in front of an app that counts requests. */
async function aSite() {
  const posted: { body: string; client: string | null; token?: string }[] = [];
  const handler = makeHandler("/api/verifications/[token]", async (request, { params }) => {
    const { token } = await params;
    posted.push({ body: await request.text(), client: request.headers.get("x-client-ip"), token });
    return Response.json({ status: "taken" }, { status: 202, headers: { "cache-control": "no-store" } });
  });
  const app = { requests: 0 };
  const handle = makeListener(
    (request, response) => {
      app.requests += 1;
      request.resume().on("end", () => response.end("app"));
    },
    0,
    { handlers: [handler] },
  );
  return { url: await aServer(handle), posted, app };
}

const json = { "content-type": "application/json" };

test("a small post is handled without the app, with the headers of every response", async () => {
  const { url, posted, app } = await aSite();
  const headers = { ...json, "x-client-ip": "6.6.6.6", "x-forwarded-for": "6.6.6.6" };
  const response = await fetch(`${url}/api/verifications/letter`, { method: "POST", headers, body: "ñ" });
  expect([response.status, await response.json(), app.requests]).toEqual([202, { status: "taken" }, 0]);
  expect(posted).toEqual([{ body: "ñ", client: expect.stringMatching(/127\.0\.0\.1$/), token: "letter" }]);
  const expected = { ...SECURITY_HEADERS, "referrer-policy": "no-referrer" };
  for (const [name, value] of Object.entries(expected)) expect(response.headers.get(name)).toBe(value);
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("reads and other paths go to the app; a body that is too large is refused", async () => {
  const { url, posted, app } = await aSite();
  const stream = new Blob(["x"]).stream();
  const post = (path: string, init: RequestInit) => fetch(url + path, { method: "POST", headers: json, ...init });
  await fetch(`${url}/api/my-signature/letter`);
  await post("/api/verifications/let%20ter", { body: "x" });
  await post("/api/verifications/letter?x", { body: "x" });
  expect((await post("/api/verifications/letter", { body: "x".repeat(16 * 1024 + 1) })).status).toBe(413);
  await fetch(`${url}/api/verifications/letter`, Object.assign({ method: "POST", body: stream }, { duplex: "half" }));
  expect([app.requests, posted.length]).toEqual([3, 1]);
});

test("a post from a client that disconnects early is dropped", async () => {
  const { url, posted } = await aSite();
  const request = httpRequest(`${url}/api/verifications/letter`, {
    method: "POST",
    headers: { "content-length": 100 },
  });
  let left = false;
  request.on("error", () => {
    left = true;
  });
  request.write("x", () => setImmediate(() => request.destroy()));
  await until(() => left);
  await fetch(`${url}/api/verifications/other`, { method: "POST", body: "y" });
  expect(posted.map(({ token }) => token)).toEqual(["other"]);
});
