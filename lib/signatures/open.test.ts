import fc from "fast-check";
import { expect, test } from "vitest";
import { stateOf } from "../campaigns/state.ts";
import { db } from "../db.ts";
import { budget } from "../testing/budget.ts";
import { aCampaign, after, anAddress, anInput } from "../testing/makers.ts";
import { signCampaign } from "./sign.ts";

const now = new Date();

const LETTERS = {
  "that does not exist": [undefined, "unknown_campaign"],
  "that is a draft": [{ publishedAt: null }, "unknown_campaign"],
  "that is published in a moment": [{ publishedAt: after(now, 1) }, "unknown_campaign"],
  "that is published now": [{ publishedAt: now }, undefined],
  "without a published version": [{ versions: { create: { number: 1 } } }, "unknown_campaign"],
  "that opens in a moment": [{ opensAt: after(now, 1) }, "not_open"],
  "that opens now": [{ opensAt: now }, undefined],
  "that closes now": [{ closesAt: now }, "closed"],
  "that closes in a moment": [{ closesAt: after(now, 1) }, undefined],
  "that is archived now": [{ archivedAt: now }, "closed"],
} satisfies Record<string, [Parameters<typeof aCampaign>[0], string | undefined]>;

for (const [name, [fields, error]] of Object.entries(LETTERS)) {
  test(`signing a letter ${name} ${error ? `is refused with ${error} and stores nothing` : "is accepted"}`, async () => {
    const { id: campaignId, slug } = fields ? await aCampaign(fields) : { id: 0, slug: "nothing-here" };
    const outcome = await signCampaign(slug, anInput({ email: anAddress() }), now);
    expect(outcome).toEqual(error ? { ok: false, error } : { ok: true });
    expect(await db().signature.count({ where: { campaignId } })).toBe(error ? 0 : 1);
    expect(await db().mail.count({ where: { campaignId } })).toBe(error ? 0 : 1);
  });
}

test("SQL and pages agree on open, not open and closed", async () => {
  const moment = fc.option(fc.integer({ min: -2, max: 2 }).map((offset) => after(now, offset)));
  await fc.assert(
    fc.asyncProperty(moment, moment, moment, async (opensAt, closesAt, archivedAt) => {
      const { slug } = await aCampaign({ opensAt, closesAt, archivedAt });
      const shown = stateOf({ opensAt, closesAt, archivedAt }, now);
      const outcome = await signCampaign(slug, anInput(), now);
      expect(outcome.ok ? "open" : outcome.error).toBe(shown === "archived" ? "closed" : shown);
    }),
    budget(30),
  );
});
