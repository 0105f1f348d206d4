import { expect, test } from "vitest";
import { env } from "../env.ts";
import { makeListener } from "../gateway/listen.ts";
import { recordLog } from "../testing/log.ts";
import { aServer } from "../testing/site.ts";
import { readBody } from "./body.ts";
import { withErrorBoundary } from "./error-boundary.ts";
import { takeForm } from "./forms/sent.ts";

const request = () =>
  new Request("https://letters.example/x", { method: "POST", headers: { "accept-language": "es" } });

test("the handler's response and arguments are passed through", async () => {
  const open = withErrorBoundary(
    async (request: Request, { id }: { id: number }) => new Response(`${request.method} ${id}`),
  );
  expect(await (await open(request(), { id: 7 })).text()).toBe("POST 7");
});

test("a failing handler becomes a 503 with Retry-After in the reader's language", async () => {
  const answer = await withErrorBoundary(async () => Promise.reject(new Error("x")))(request(), {});
  expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("content-language")]).toEqual([
    503,
    "5",
    "es",
  ]);
  expect(await answer.json()).toMatchObject({ type: "urn:undersigned:problem:unavailable", status: 503 });
});

test("the log names the error and its place, without user data", async () => {
  const log = recordLog();
  const error = Object.assign(new TypeError("Key (email)=(ana@example.org) already exists"), { code: "23505" });
  await withErrorBoundary(async () => Promise.reject(error))(request(), {});
  expect(log).toMatchObject([{ code: "request_failed", error: "TypeError", cause: "23505" }]);
  expect(JSON.stringify(log)).toContain("error-boundary.test.ts");
  await withErrorBoundary(async () => Promise.reject("ana@example.org"))(request(), {});
  expect(JSON.stringify(log)).not.toContain("ana@example.org");
});

test("after a failure the form comes back with its values, ready to be sent again", async () => {
  env().local = await aServer(
    makeListener((request, response) => {
      response.end(JSON.stringify([request.url, JSON.stringify(takeForm(String(request.headers["x-form"])))]));
    }, 0),
  );
  const open = withErrorBoundary(async (request: Request) => {
    await readBody(request);
    throw new Error("no database");
  });
  const body = new URLSearchParams({ name: "José", email: "jose@example.org", locale: "es" });
  const answer = await open(new Request("https://letters.example/api/sign", { method: "POST", body }), {});
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(answer.headers.get("content-type")).toContain("text/html");
  const [url, form] = await answer.json();
  expect(url).toBe("/es/failure");
  const values = { name: "José", email: "jose@example.org", locale: "es" };
  expect(JSON.parse(form)).toEqual({ values, issues: [], action: "/api/sign" });
});
