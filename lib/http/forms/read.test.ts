import { expect, onTestFinished, test } from "vitest";
import { env } from "../../env.ts";
import { readWithinBudget } from "./read.ts";

function post(body: string, type: string, more: Record<string, string> = {}): Request {
  const headers = { "content-type": type, "x-client-ip": "192.0.2.77", ...more };
  return new Request("https://letters.example/api/x", { method: "POST", body, headers });
}

test("beyond a network's budget a body is still read: it may have proof of work, and a form is handed back", async () => {
  const before = env().FIND_LIMIT;
  env().FIND_LIMIT = 1;
  onTestFinished(() => {
    env().FIND_LIMIT = before;
  });
  const first = await readWithinBudget(post('{"a":"b"}', "application/json"), "find");
  expect(first).toMatchObject({ body: { fields: { a: "b" } }, allowance: { ok: true }, network: "192.0.2.77" });
  const script = await readWithinBudget(post('{"a":"b"}', "application/json"), "find");
  expect(script).toMatchObject({ body: { isForm: false }, allowance: { ok: false, challenge: { parameters: {} } } });
  const form = await readWithinBudget(post("a=b", "application/x-www-form-urlencoded"), "find");
  expect(form).toMatchObject({ body: { fields: { a: "b" } }, allowance: { ok: false } });
});

test("a cross-site post uses none of its network's budget", async () => {
  const before = env().FIND_LIMIT;
  env().FIND_LIMIT = 1;
  onTestFinished(() => {
    env().FIND_LIMIT = before;
  });
  const elsewhere = { "sec-fetch-site": "cross-site", "x-client-ip": "192.0.2.78" };
  const refused = await readWithinBudget(post("{}", "application/json", elsewhere), "find");
  expect(refused instanceof Response && refused.status).toBe(403);
  const own = await readWithinBudget(post("{}", "application/json", { "x-client-ip": "192.0.2.78" }), "find");
  expect(own).toMatchObject({ allowance: { ok: true } });
});
