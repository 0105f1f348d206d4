import { expect, test } from "vitest";
import { aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

/** Before an app that takes whatever it is asked. */
async function aSite() {
  const acted: string[] = [];
  const url = await aServer(
    makeListener((request, response) => {
      acted.push(`${request.method} ${request.url}`);
      response.end();
    }, 0),
  );
  const ask = async (method: string, path: string) => {
    const headers = { "accept-language": "es", "content-type": "application/x-www-form-urlencoded" };
    const answer = await fetch(url + path, { method, headers });
    return { status: answer.status, allow: answer.headers.get("allow"), text: await answer.text() };
  };
  return { ask, acted };
}

const COUNT = "/api/campaigns/letter/count";
const SIGN = "/api/campaigns/letter/signatures";
const VERIFY = "/api/verifications/token";

test("pages and embeds can only be read: other methods are refused with Allow", async () => {
  const { ask, acted } = await aSite();
  for (const path of ["/", "/es/letter", "/es/verify/token", "/embed/letter", "/badge/letter.svg", "/oembed?url=x"]) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect(await ask(method, path), `${method} ${path}`).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS" });
    expect(await ask("OPTIONS", path)).toEqual({ status: 204, allow: "GET, HEAD, OPTIONS", text: "" });
  }
  const { type, title } = JSON.parse((await ask("DELETE", "/es/letter")).text);
  expect([type, title]).toEqual(["urn:undersigned:problem:wrong_method", expect.stringContaining("método")]);
  expect(acted).toEqual([]);
});

test("a route of the API says by which methods it acts, and is asked with no other", async () => {
  const { ask, acted } = await aSite();
  expect((await ask("POST", SIGN)).status).toBe(200);
  expect(await ask("PUT", SIGN)).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS, POST" });
  expect(await ask("OPTIONS", SIGN)).toMatchObject({ status: 204, allow: "GET, HEAD, OPTIONS, POST" });
  for (const method of ["GET", "HEAD"])
    expect(await ask(method, VERIFY)).toMatchObject({ status: 405, allow: "OPTIONS, POST" });
  expect(await ask("POST", COUNT)).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS" });
  for (const text of [(await ask("GET", VERIFY)).text, (await ask("POST", COUNT)).text])
    expect(JSON.parse(text)).toMatchObject({ status: 405 });
  expect(acted).toEqual([`POST ${SIGN}`]);
});

test("it says so, too, where answers depend on who asks", async () => {
  const { ask, acted } = await aSite();
  const letter = "/api/campaigns/letter";
  expect(await ask("GET", `${letter}/paper`)).toMatchObject({ status: 405, allow: "OPTIONS, POST" });
  expect(await ask("POST", "/api/health")).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS" });
  expect(await ask("HEAD", `${letter}/export`)).toMatchObject({ status: 405, allow: "GET, OPTIONS, POST" });
  expect(await ask("HEAD", `${letter}/packs/1`)).toMatchObject({ status: 405, allow: "GET, OPTIONS" });
  expect(acted).toEqual([]);
});

test("a missing route is 404 for every method", async () => {
  const { ask, acted } = await aSite();
  for (const method of ["PUT", "DELETE"]) expect((await ask(method, "/api/nothing")).status).toBe(200);
  expect(acted).toEqual(["PUT /api/nothing", "DELETE /api/nothing"]);
});

test("the console accepts reads and form posts only", async () => {
  const { ask } = await aSite();
  expect((await ask("POST", "/organize")).status).toBe(200);
  expect(await ask("DELETE", "/organize")).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS, POST" });
});
