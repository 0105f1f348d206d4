import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { recordAct } from "./write.ts";

beforeEach(emptyDatabase);

async function anEvent() {
  const campaign = await aCampaign();
  const { id } = await aMember(campaign, "owner");
  await recordAct(db(), { campaignId: campaign.id, organizerId: id, act: "campaign_created" });
  return { campaign, organizerId: id };
}

const FORBIDDEN = [
  "UPDATE audit_events SET act = 'member_left'",
  "UPDATE audit_events SET at = now() WHERE false OR true",
  "UPDATE audit_events SET campaign_id = NULL",
  "DELETE FROM audit_events",
  "TRUNCATE audit_events",
  "TRUNCATE organizers CASCADE",
  "TRUNCATE campaigns CASCADE",
];

for (const statement of FORBIDDEN)
  test(`records cannot be changed, even from psql: ${statement}`, async () => {
    await anEvent();
    const before = await db().auditEvent.findMany();
    const psql = await aConnection();
    await expect(psql.query(statement)).rejects.toThrow("audit_events is never changed");
    expect(await db().auditEvent.findMany()).toEqual(before);
  });

test("an organizer with recorded acts cannot be deleted", async () => {
  await anEvent();
  const psql = await aConnection();
  await psql.query("DELETE FROM memberships");
  await expect(psql.query("DELETE FROM organizers")).rejects.toThrow("audit_events");
});

test("an act rolled back is not recorded: both share a transaction", async () => {
  const { campaign, organizerId } = await anEvent();
  const act = db().$transaction(async (transaction) => {
    await recordAct(transaction, { campaignId: campaign.id, organizerId, act: "campaign_closed" });
    throw new Error("undone");
  });
  await expect(act).rejects.toThrow("undone");
  expect(await db().auditEvent.count()).toBe(1);
});
