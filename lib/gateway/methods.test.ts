import { expect, test } from "vitest";
import { aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

/** A listener in front of an app that accepts everything. */
async function aSite() {
  const reached: string[] = [];
  const url = await aServer(
    makeListener((request, response) => {
      reached.push(`${request.method} ${request.url}`);
      response.end();
    }, 0),
  );
  const send = async (method: string, path: string) => {
    const headers = { "accept-language": "es", "content-type": "application/x-www-form-urlencoded" };
    const response = await fetch(url + path, { method, headers });
    return { status: response.status, allow: response.headers.get("allow"), text: await response.text() };
  };
  return { send, reached };
}

const COUNT = "/api/campaigns/letter/count";
const SIGN = "/api/campaigns/letter/signatures";
const VERIFY = "/api/verifications/token";

test("pages and embeds can only be read: other methods are refused with Allow", async () => {
  const { send, reached } = await aSite();
  for (const path of ["/", "/es/letter", "/es/verify/token", "/embed/letter", "/badge/letter.svg", "/oembed?url=x"]) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect(await send(method, path), `${method} ${path}`).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS" });
    expect(await send("OPTIONS", path)).toEqual({ status: 204, allow: "GET, HEAD, OPTIONS", text: "" });
  }
  const { type, title } = JSON.parse((await send("DELETE", "/es/letter")).text);
  expect([type, title]).toEqual(["urn:undersigned:problem:wrong_method", expect.stringContaining("método")]);
  expect(reached).toEqual([]);
});

test("an API route states its methods, and receives no others", async () => {
  const { send, reached } = await aSite();
  expect((await send("POST", SIGN)).status).toBe(200);
  expect(await send("PUT", SIGN)).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS, POST" });
  expect(await send("OPTIONS", SIGN)).toMatchObject({ status: 204, allow: "GET, HEAD, OPTIONS, POST" });
  for (const method of ["GET", "HEAD"])
    expect(await send(method, VERIFY)).toMatchObject({ status: 405, allow: "OPTIONS, POST" });
  expect(await send("POST", COUNT)).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS" });
  for (const text of [(await send("GET", VERIFY)).text, (await send("POST", COUNT)).text])
    expect(JSON.parse(text)).toMatchObject({ status: 405 });
  expect(reached).toEqual([`POST ${SIGN}`]);
});

test("routes that bypass the cache also refuse unsupported methods", async () => {
  const { send, reached } = await aSite();
  const letter = "/api/campaigns/letter";
  expect(await send("GET", `${letter}/paper`)).toMatchObject({ status: 405, allow: "OPTIONS, POST" });
  expect(await send("POST", "/api/health")).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS" });
  expect(await send("HEAD", `${letter}/export`)).toMatchObject({ status: 405, allow: "GET, OPTIONS, POST" });
  expect(await send("HEAD", `${letter}/packs/1`)).toMatchObject({ status: 405, allow: "GET, OPTIONS" });
  expect(reached).toEqual([]);
});

test("a missing route is 404 for every method", async () => {
  const { send, reached } = await aSite();
  for (const method of ["PUT", "DELETE"]) expect((await send(method, "/api/nothing")).status).toBe(200);
  expect(reached).toEqual(["PUT /api/nothing", "DELETE /api/nothing"]);
});

test("the console accepts reads and form posts only", async () => {
  const { send } = await aSite();
  expect((await send("POST", "/organize")).status).toBe(200);
  expect(await send("DELETE", "/organize")).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS, POST" });
});
