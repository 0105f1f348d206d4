import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { withConstantTime } from "../limits/constant-time.ts";
import { aGate, aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";
import { observe } from "./observe.ts";

/** Twice as many as render at once (turns.ts). */
const MANY = 12;

function aSite(work: (request: IncomingMessage) => Promise<void>) {
  const listener = makeListener(
    async (request, response) => {
      await work(request);
      response.end("done");
    },
    0,
    { isLoggedIn: async () => true },
  );
  return aServer(observe(listener));
}

test("uploads that take long keep no page waiting", async () => {
  const gate = aGate();
  const url = await aSite(({ url = "" }) => (url.includes("/paper") ? gate.opened : Promise.resolve()));
  const upload = { method: "POST", headers: { cookie: "a=b", "content-type": "multipart/form-data" }, body: "x" };
  const uploads = Array.from({ length: MANY }, () => fetch(`${url}/api/campaigns/a/paper`, upload));
  expect((await fetch(`${url}/en`)).status).toBe(200);
  gate.open();
  for (const { status } of await Promise.all(uploads)) expect(status).toBe(200);
});

test("requests that wait only to hide how long they took keep nobody waiting", async () => {
  let [inside, most] = [0, 0];
  const url = await aSite(async () => {
    most = Math.max(most, ++inside);
    await withConstantTime(async () => {});
    inside -= 1;
  });
  const typed = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
  const requests = Array.from({ length: MANY }, () => fetch(`${url}/api/verifications`, typed));
  for (const { status } of await Promise.all(requests)) expect(status).toBe(200);
  expect(most).toBeGreaterThan(MANY / 2);
});
