import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { BUDGETS } from "../limits/take.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { findByAddress } from "./read.ts";

beforeEach(emptyDatabase);

test("every lookup of an address is recorded, without the address", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const { id, email } = await aVerified(letter);
  for (const sought of [email, "nobody@example.org"])
    await findByAddress(steward, { slug: letter.slug, email: sought });
  const events = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
  const act = { organizerId: steward, campaignId: letter.id, act: "signature_address_sought" };
  expect(events).toMatchObject([
    { ...act, details: { signature: id } },
    { ...act, details: {} },
  ]);
  expect(JSON.stringify(events.map(({ details }) => details))).not.toMatch(/@|example/);
});

test("lookups per organizer and day are limited over all letters, also under concurrency", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const steward = await aMember(letter, "steward");
  await db().membership.create({
    data: { campaignId: other.id, organizerId: steward.id, role: "owner", acceptedAt: new Date() },
  });
  const now = new Date();
  const lookUp = (slug: string, at = now) => findByAddress(steward.id, { slug, email: "nobody@example.org" }, at);
  for (let count = 0; count < BUDGETS.look_up - 2; count += 1) await lookUp(letter.slug);
  const last = await Promise.all([letter, other, letter, other].map(({ slug }) => lookUp(slug)));
  const errors = last.map((outcome) => (outcome.ok ? "" : outcome.error)).toSorted();
  expect(errors).toEqual(["too_many_look_ups", "too_many_look_ups", "unknown_signatory", "unknown_signatory"]);
  expect(await db().auditEvent.count()).toBe(BUDGETS.look_up);
  const { id: colleague } = await aMember(letter, "steward");
  const refused = await findByAddress(colleague, { slug: letter.slug, email: "nobody@example.org" }, now);
  expect(refused).toEqual({ ok: false, error: "unknown_signatory" });
  expect(await lookUp(letter.slug, new Date(now.getTime() + 25 * 3_600_000))).toEqual(refused);
});
