import { beforeEach, expect, test } from "vitest";
import { signCampaign } from "../signatures/sign.ts";
import { emptyDatabase } from "../testing/database.ts";
import { drain, heldKinds } from "../testing/holds.ts";
import { aCampaign, after, anInput, HOUR } from "../testing/makers.ts";
import { reviewHolds } from "./review.ts";

const now = new Date("2026-06-01T10:00:00Z");
const MINUTE = 60_000;

beforeEach(emptyDatabase);

/** Reviews and sends every minute until an email to `honest` leaves; returns the hours that took. */
async function hoursUntil(honest: string, isBad: (to: string) => boolean): Promise<number> {
  for (let minute = 0; minute < 24 * 60; minute += 5) {
    const at = after(now, minute * MINUTE);
    await reviewHolds(at);
    if ((await drain(at, isBad)).includes(honest)) return minute / 60;
  }
  return Number.POSITIVE_INFINITY;
}

const isBad = (to: string) => to.startsWith("bad");

test("bad addresses at one domain from few networks delay an honest one there by less than two hours", {
  timeout: 240_000,
}, async () => {
  const { slug } = await aCampaign();
  for (let n = 0; n < 90; n += 1)
    await signCampaign(slug, anInput({ email: `bad${n}@small.example` }), now, { network: BigInt(n % 3) });
  const honest = "ana@small.example";
  await drain(now, isBad);
  await signCampaign(slug, anInput({ email: honest }), now, { network: 99n });
  expect(await heldKinds()).toContain("domain bounces");
  expect(await hoursUntil(honest, isBad)).toBeLessThan(2);
});

test("bad addresses at a large provider from forty networks delay an honest signatory by less than three hours", {
  timeout: 240_000,
}, async () => {
  const { slug } = await aCampaign();
  for (let n = 0; n < 240; n += 1)
    await signCampaign(slug, anInput({ email: `bad${n}@gmail.com` }), now, { network: BigInt(n % 40) });
  const honest = "ana@home.example";
  await signCampaign(slug, anInput({ email: honest }), after(now, MINUTE), { network: 99n });
  await drain(now, isBad);
  expect(await hoursUntil(honest, isBad)).toBeLessThan(3);
});

test("an email from a held network passes once its own probes arrive", async () => {
  const { slug } = await aCampaign();
  for (let n = 0; n < 60; n += 1)
    await signCampaign(slug, anInput({ email: `bad${n}@small.example` }), now, { network: BigInt(n % 3) });
  await drain(now, isBad);
  await signCampaign(slug, anInput({ email: "ana@small.example" }), now, { network: 1n });
  expect(await hoursUntil("ana@small.example", () => false)).toBeLessThan(6 * (HOUR / HOUR));
});
