import { expect, test } from "vitest";
import { metrics } from "../health/metrics.ts";
import { log } from "../logger.ts";
import { recordLog } from "../testing/log.ts";
import { aServer } from "../testing/site.ts";
import { observe } from "./observe.ts";

const site = () =>
  aServer(
    observe(async (request, response) => {
      await new Promise(setImmediate);
      log("mail_held", { subject: "site" });
      response.writeHead(request.url?.includes("missing") ? 404 : 200).end();
    }),
  );

test("the request's ID is in the response and in every line logged for it", async () => {
  const lines = recordLog();
  const url = await site();
  const ids = await Promise.all(Array.from({ length: 20 }, async () => (await fetch(url)).headers.get("x-request-id")));
  expect(new Set(ids).size).toBe(20);
  expect(new Set(lines.map(({ request }) => request))).toEqual(new Set(ids));
});

test("an X-Request-Id is taken over if it is safe to log", async () => {
  const url = await site();
  const answered = async (id: string) =>
    (await fetch(url, { headers: { "x-request-id": id } })).headers.get("x-request-id");
  expect(await answered("0f3a-from-nginx.1")).toBe("0f3a-from-nginx.1");
  for (const id of ["short", "ana@example.org", "x".repeat(65), "a b c d e f g", '"},{"level":"x"']) {
    expect(await answered(id)).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
  }
});

test("requests are counted and logged by route and class of status, never by URL", async () => {
  const lines = recordLog();
  const url = await site();
  await fetch(`${url}/en/verify/s3cret?x=1`);
  await fetch(`${url}/api/campaigns/missing/count`);
  await expect.poll(() => lines.filter(({ code }) => code === "request").length).toBe(2);
  const { values } = await metrics.requests.get();
  const counted = values.filter(({ metricName }) => metricName?.endsWith("_count")).map(({ labels }) => labels);
  expect(counted).toContainEqual({ route: "/[locale]/verify/[token]", status: "2xx" });
  expect(counted).toContainEqual({ route: "/api/campaigns/[slug]/count", status: "4xx" });
  expect(JSON.stringify([values, lines])).not.toMatch(/s3cret|missing/);
});
