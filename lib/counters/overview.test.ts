import { beforeEach, expect, test } from "vitest";
import { eraseSignature } from "../signatures/erase.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";
import { aMember, anOrganizer } from "../testing/organizers.ts";
import { readDashboard } from "./overview.ts";

beforeEach(emptyDatabase);

test("the dashboard shows the count, its growth, countries, sources and funnel", async () => {
  const campaign = await aCampaign();
  const owner = await aMember(campaign, "owner");
  await aVerified(campaign, { country: "BO", source: "partner-a", email: "a@gmail.com" });
  await aVerified(campaign, { country: "BO", email: "b@gmail.com" });
  await aSignature(campaign, { email: "c@gmail.com" });
  const erased = await aVerified(campaign, { country: "PE" });
  await eraseSignature(erased.id);
  const found = await readDashboard(owner.id, campaign.slug, "en", "hour");
  expect(found).toMatchObject({
    ok: true,
    campaign: { slug: campaign.slug, state: "open", role: "owner" },
    figures: {
      count: 2,
      today: 2,
      week: 2,
      countries: [{ country: "BO", count: 2 }],
      sources: { sources: [{ source: "partner-a", count: 1 }], none: 1 },
      funnel: { signed: 4, verified: 3, waiting: 1 },
    },
  });
});

test("every member sees the dashboard, and outsiders find no campaign", async () => {
  const campaign = await aCampaign();
  for (const role of ["owner", "editor", "steward"] as const) {
    const { id } = await aMember(campaign, role);
    expect(await readDashboard(id, campaign.slug, "en", "day")).toMatchObject({ ok: true, campaign: { role } });
  }
  const stranger = await aMember(await aCampaign(), "owner");
  const nobody = await anOrganizer();
  for (const { id } of [stranger, nobody])
    expect(await readDashboard(id, campaign.slug, "en", "day")).toEqual({ ok: false, error: "unknown_campaign" });
});

test("the hourly chart goes back at most seven days", async () => {
  const campaign = await aCampaign();
  const owner = await aMember(campaign, "owner");
  const now = new Date();
  const found = await readDashboard(owner.id, campaign.slug, "en", "hour", now);
  if (!found.ok) throw new Error(found.error);
  const { from, until } = found.figures.span;
  expect((until.getTime() - from.getTime()) / 3_600_000).toBe(7 * 24 + 1);
});
