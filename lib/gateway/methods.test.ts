import { expect, test } from "vitest";
import { aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

/** Before an app that knows, as Next does, which methods a route has, and refuses the others without a word. */
async function aSite(routes: Record<string, string> = {}) {
  const acted: string[] = [];
  const url = await aServer(
    makeListener((request, response) => {
      const allow = routes[request.url ?? ""] ?? "GET, HEAD, OPTIONS";
      const { method = "" } = request;
      if (method === "OPTIONS") response.setHeader("allow", allow);
      else if (!allow.includes(method)) response.statusCode = 405;
      else acted.push(`${method} ${request.url}`);
      response.flushHeaders(); // as Next does before it pipes what there is
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

test("a page, and what is for other sites, is read: whatever else it is asked is refused, with what it can be asked", async () => {
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

test("a route of the API says by which methods it acts", async () => {
  const { ask, acted } = await aSite({ "/api/sign": "GET, HEAD, OPTIONS, POST", "/api/verify": "OPTIONS, POST" });
  expect((await ask("POST", "/api/sign")).status).toBe(200);
  expect(await ask("PUT", "/api/sign")).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS, POST" });
  expect(await ask("GET", "/api/verify")).toMatchObject({ status: 405, allow: "OPTIONS, POST" });
  expect(await ask("POST", "/api/count")).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS" });
  for (const text of [(await ask("GET", "/api/verify")).text, (await ask("POST", "/api/count")).text])
    expect(JSON.parse(text)).toMatchObject({ status: 405 });
  expect(acted).toEqual(["POST /api/sign"]);
});

test("it says so, too, where answers depend on who asks, unless the route has said it already", async () => {
  const paper = "/api/campaigns/letter/paper";
  const { ask, acted } = await aSite({ [paper]: "OPTIONS, POST", "/api/health": "GET, HEAD, OPTIONS" });
  expect(await ask("GET", paper)).toMatchObject({ status: 405, allow: "OPTIONS, POST" });
  expect(await ask("POST", "/api/health")).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS" });
  const url = await aServer(
    makeListener((_, response) => void response.writeHead(405, { allow: "GET, POST" }).end(), 0),
  );
  const refused = await fetch(`${url}/api/campaigns/letter/export`, { method: "HEAD" });
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, POST"]);
  expect(acted).toEqual([]);
});

test("where there is no route the app says so, whatever the method", async () => {
  const { ask, acted } = await aSite({ "/api/nothing": "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT" });
  for (const method of ["PUT", "DELETE"]) expect((await ask(method, "/api/nothing")).status).toBe(200);
  expect(acted).toEqual(["PUT /api/nothing", "DELETE /api/nothing"]);
});

test("the console takes forms, and nothing that is neither read nor posted", async () => {
  const { ask } = await aSite({ "/organize": "GET, HEAD, POST" });
  expect((await ask("POST", "/organize")).status).toBe(200);
  expect(await ask("DELETE", "/organize")).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS, POST" });
});
