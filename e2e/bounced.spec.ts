import { expect } from "@playwright/test";
import { aBounce, anEvent, proofOf, WEBHOOK_SECRET } from "#lib/testing/resend.ts";
import { aSigning, LETTER } from "./makers.ts";
import { test } from "./sites.ts";

test("a bounce from Resend is listed among refused emails; forged events are rejected, and the log names nobody", async ({
  database,
  request,
  start,
}) => {
  const site = await start({ RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET });
  const ana = aSigning();
  const post = async (event: unknown, headers: Record<string, string> = proofOf(JSON.stringify(event))) => {
    const response = await request.post(`${site.url}/api/webhooks/resend`, { headers, data: JSON.stringify(event) });
    return response.status();
  };
  expect((await request.post(`${site.url}/api/campaigns/${LETTER}/signatures`, { data: ana })).status()).toBe(202);
  await expect.poll(() => database.query("SELECT 1 FROM mails"), { timeout: 20_000 }).toEqual([]);
  const seen = () => database.query("SELECT mail_error, updates FROM signatures WHERE mail_error IS NOT NULL");

  const bounce = aBounce(ana.email);
  expect(await post(bounce, { "content-type": "application/json" })).toBe(401);
  expect(await post(bounce, proofOf("another"))).toBe(401);
  expect(await post(aBounce(ana.email, "Transient"))).toBe(200);
  expect(await post(anEvent("email.delivered", "x".repeat(20_000)))).toBe(413);
  expect(await seen()).toEqual([]);

  for (const _ of [1, 2]) expect(await post(bounce)).toBe(200);
  expect(await seen()).toEqual([{ mail_error: "bounced", updates: false }]);
  expect(await database.query("SELECT sum(mailed)::int AS mailed, sum(failed)::int AS failed FROM funnel")).toEqual([
    { mailed: 0, failed: 1 },
  ]);

  await database.goAway();
  expect(await post(bounce)).toBe(503);
  await database.comeBack();
  await site.end("SIGTERM");
  expect(site.output()).toContain("request_failed");
  expect(site.output()).not.toContain(ana.email);
});
