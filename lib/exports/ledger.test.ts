import { text } from "node:stream/consumers";
import { beforeEach, expect, test } from "vitest";
import { deleteCampaign } from "../campaigns/delete.ts";
import { db } from "../db.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, type TestCampaign } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { makeKey } from "./keys/make.ts";
import { ExportInput } from "./schema.ts";
import { startExport } from "./start.ts";

beforeEach(emptyDatabase);
const psql = await aConnection();

/** An export that was fully downloaded. */
async function anExport(campaign: TestCampaign, { id }: { id: string }) {
  const input = ExportInput.parse({ purpose: "Handing over" });
  const outcome = await startExport({ organizerId: id, locale: "en" }, campaign.slug, input);
  if (!outcome.ok) throw new Error(outcome.error);
  await text(outcome.file);
}

for (const change of [
  "UPDATE exports SET purpose = 'Another'",
  "UPDATE exports SET rows = 5 WHERE ended_at IS NOT NULL",
  "DELETE FROM exports",
  "TRUNCATE exports",
])
  test(`the ledger refuses: ${change}`, async () => {
    const campaign = await aCampaign();
    await anExport(campaign, await aMember(campaign, "owner"));
    await expect(psql.query(change)).rejects.toThrow("is never changed");
  });

test("deleting a draft deletes its keys and the entries of its exports", async () => {
  const campaign = await aCampaign({ publishedAt: null, versions: { create: { number: 1 } } });
  const owner = await aMember(campaign, "owner");
  const made = await makeKey(owner.id, { slug: campaign.slug, name: "Copy", scope: "export_delivery" });
  await anExport(campaign, owner);
  const typed = { campaign: campaign.slug, typed: campaign.slug };
  expect([made.ok, await deleteCampaign(owner.id, typed)]).toEqual([true, { ok: true }]);
  expect([await db().export.count(), await db().apiKey.count()]).toEqual([0, 0]);
});
