import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { actsDone } from "../testing/drafts.ts";
import { aCampaign } from "../testing/makers.ts";
import { anOrganizer } from "../testing/organizers.ts";
import { createCampaign } from "./create.ts";
import { findDraft } from "./draft.ts";
import { findCampaign } from "./find.ts";
import { listOwn } from "./list-own.ts";
import { NewCampaign } from "./schema.ts";

beforeEach(emptyDatabase);

const aHost = async () => ({ ...(await anOrganizer()), host: true });
const typed = (fields: Record<string, string> = {}) =>
  NewCampaign.parse({ locale: "es", title: "La carta", addressee: "A la OEA", goal: "10.000", ...fields });

test("a new campaign is a draft in one language, owned by its founder and invisible to others", async () => {
  const founder = await aHost();
  expect(await createCampaign(founder, typed({ slug: "la-carta" }))).toEqual({ ok: true, slug: "la-carta" });
  const [mine] = await listOwn(founder.id, "en");
  expect(mine).toMatchObject({ state: "draft", role: "owner", defaultLocale: "es", locales: ["es"], goal: 10_000 });
  expect(mine).toMatchObject({ goalSteps: false, title: "La carta" });
  const draft = await findDraft(founder.id, "la-carta", "es");
  expect(draft).toMatchObject({ ok: true, campaign: { addressee: "A la OEA", letter: { version: 1, text: "" } } });
  expect(await findCampaign("la-carta", "es")).toBeUndefined();
  const [event] = await db().auditEvent.findMany();
  expect(event).toMatchObject({ act: "campaign_created", organizerId: founder.id, details: { slug: "la-carta" } });
});

test("resubmitting the form creates no second campaign", async () => {
  const founder = await aHost();
  const form = typed({ once: randomUUID() });
  const outcomes = await Promise.all([1, 2, 3].map(() => createCampaign(founder, form)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await createCampaign(founder, form)).toEqual({ ok: false, error: "done_already" });
  expect(await db().campaign.count()).toBe(1);
  const taken = typed({ once: randomUUID(), slug: "letter" });
  await aCampaign({ slug: "letter" });
  expect(await createCampaign(founder, taken)).toMatchObject({ error: "slug_taken" });
  expect(await createCampaign(founder, { ...taken, slug: "other" })).toMatchObject({ ok: true });
});

test("only a host can create a campaign", async () => {
  const guest = { ...(await anOrganizer()), host: false };
  expect(await createCampaign(guest, typed())).toEqual({ ok: false, error: "forbidden" });
  expect(await db().campaign.count()).toBe(0);
});

test("a taken or reserved slug is refused, with a free one suggested", async () => {
  const founder = await aHost();
  await aCampaign({ slug: "letter" });
  await aCampaign({ slug: "letter-2" });
  const refused = { ok: false, error: "slug_taken", suggestion: "letter-3" };
  expect(await createCampaign(founder, typed({ slug: "Letter" }))).toEqual(refused);
  const reserved = { ok: false, error: "slug_reserved", suggestion: "privacy-2" };
  expect(await createCampaign(founder, typed({ slug: "privacy" }))).toEqual(reserved);
  const long = "x".repeat(60);
  await aCampaign({ slug: long });
  const cut = { ok: false, error: "slug_taken", suggestion: `${"x".repeat(55)}-2` };
  expect(await createCampaign(founder, typed({ slug: long }))).toEqual(cut);
  expect(await db().campaign.count()).toBe(3);
});

test("without a slug, one is derived from the title and numbered if taken", async () => {
  const founder = await aHost();
  for (const slug of ["la-carta", "la-carta-2", "la-carta-3"])
    expect(await createCampaign(founder, typed({ slug: "" }))).toEqual({ ok: true, slug });
  expect(await createCampaign(founder, typed({ title: "Privacy" }))).toEqual({ ok: true, slug: "privacy-2" });
  const unnamed = await createCampaign(founder, typed({ title: "Письмо" }));
  expect(unnamed).toEqual({ ok: false, error: "slug_needed" });
});

test("of two concurrent claims to a slug, one wins and the other is refused", async () => {
  const founder = await aHost();
  for (let round = 0; round < 20; round += 1) {
    const both = [1, 2].map(() => createCampaign(founder, typed({ slug: `race-${round}` })));
    const outcomes = await Promise.all(both);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, error: "slug_taken", suggestion: `race-${round}-2` });
  }
  expect(await actsDone()).toEqual(Array(20).fill("campaign_created"));
});
