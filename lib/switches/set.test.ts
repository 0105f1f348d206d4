import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { listSignatures } from "../signatures/list.ts";
import { signCampaign } from "../signatures/sign.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, anInput, aSignature, aVerified } from "../testing/makers.ts";
import { anOrganizer } from "../testing/organizers.ts";
import { verifySignature } from "../verification/verify.ts";
import { adoptSwitches, isOn, quarantinesAll, requiresProof, textOf } from "./in-force.ts";
import { listSwitches } from "./list.ts";
import { readSwitches } from "./read.ts";
import { liftSwitch, setSwitch } from "./set.ts";

beforeEach(emptyDatabase);

const follow = async () => adoptSwitches(await readSwitches());

test("while signing is paused no signature is taken, of that campaign only, and waiting ones can be verified", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const waiting = await aSignature(letter);
  await setSwitch({ name: "pause_signing", slug: letter.slug }, {});
  await follow();
  for (const input of [anInput(), waiting.input])
    expect(await signCampaign(letter.slug, input)).toEqual({ ok: false, error: "signing_paused" });
  expect(await signCampaign(other.slug, anInput())).toEqual({ ok: true });
  expect(await verifySignature(waiting.token)).toMatchObject({ ok: true });
  expect(await db().signature.count({ where: { campaignId: letter.id } })).toBe(1);
  await setSwitch({ name: "pause_signing" }, {});
  await liftSwitch({ name: "pause_signing", slug: letter.slug }, {});
  await follow();
  for (const { slug } of [letter, other])
    expect(await signCampaign(slug, anInput())).toEqual({ ok: false, error: "signing_paused" });
  await liftSwitch({ name: "pause_signing" }, {});
  await follow();
  expect(await signCampaign(letter.slug, anInput())).toEqual({ ok: true });
});

test("a process that has read no switches yet reads them before it takes a signature", async () => {
  const letter = await aCampaign();
  await setSwitch({ name: "pause_signing" }, {});
  globalThis.undersignedSwitches = undefined;
  expect(await signCampaign(letter.slug, anInput())).toEqual({ ok: false, error: "signing_paused" });
});

test("hidden lists are empty, of that campaign only, also for prominent signatories", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  for (const campaign of [letter, other]) {
    const { id } = await aVerified(campaign);
    await db().prominent.create({ data: { campaignId: campaign.id, signatureId: id, position: 1 } });
  }
  await setSwitch({ name: "hide_lists", slug: letter.slug }, {});
  await follow();
  expect(await listSignatures(letter.id, {})).toEqual({ signatures: [], next: undefined });
  expect((await listSignatures(other.id, {})).signatures).toHaveLength(1);
});

test("readers are told what the host wrote in their language, the campaign's before the site's", async () => {
  const { slug } = await aCampaign();
  await setSwitch({ name: "pause_signing", texts: { en: "All rest." } }, {});
  await setSwitch({ name: "pause_signing", slug, texts: { en: "We count.", es: "Contamos." } }, {});
  await follow();
  expect(textOf("pause_signing", "es", { slug })).toBe("Contamos.");
  expect(textOf("pause_signing", "fr", { slug })).toBeUndefined();
  expect(textOf("pause_signing", "en", { slug: "another" })).toBe("All rest.");
});

test("proof of work and quarantine can be asked of a campaign or of all", async () => {
  const { id, slug } = await aCampaign();
  await setSwitch({ name: "require_proof", slug }, {});
  await setSwitch({ name: "quarantine_all" }, {});
  await follow();
  expect([requiresProof({ slug }), requiresProof({ id }), requiresProof({ slug: "another" })]).toEqual([
    true,
    true,
    false,
  ]);
  expect(quarantinesAll({ id: id + 1 })).toBe(true);
});

test("each change is recorded once with its person and reason, also if many try at once", async () => {
  const { slug, id } = await aCampaign();
  const { id: host } = await anOrganizer();
  const by = { organizerId: host, reason: "a flood" };
  for (const turn of [setSwitch, liftSwitch]) {
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => turn({ name: "hide_lists", slug }, by)));
    expect(outcomes.filter((outcome) => outcome.ok && outcome.changed)).toHaveLength(1);
  }
  const record = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(record.map(({ act, campaignId, organizerId }) => [act, campaignId, organizerId])).toEqual([
    ["switch_set", id, host],
    ["switch_lifted", id, host],
  ]);
  expect(record[0]?.details).toMatchObject({ switch: "hide_lists", by: "host", reason: "a flood" });
  await follow();
  expect(isOn("hide_lists", { slug })).toBe(false);
});

test("every change has a higher revision, and a deleted campaign takes its switches along", async () => {
  const { slug, id } = await aCampaign();
  const revisions: bigint[] = [];
  for (const turn of [setSwitch, liftSwitch, setSwitch, liftSwitch, setSwitch]) {
    await turn({ name: "hide_lists", slug }, {});
    revisions.push((await db().switch.findFirstOrThrow()).revision);
  }
  expect(revisions).toEqual(revisions.toSorted((a, b) => Number(a - b)));
  expect(new Set(revisions).size).toBe(5);
  expect(await listSwitches()).toMatchObject([{ name: "hide_lists", slug }]);
  await db().$executeRaw`UPDATE switches SET campaign_id = NULL WHERE campaign_id = ${id}`;
  expect(await listSwitches()).toEqual([]);
  await follow();
  expect(isOn("hide_lists", { slug: "another" })).toBe(false);
});

test("log-in and maintenance are switched for the whole site only", async () => {
  const { slug } = await aCampaign();
  for (const name of ["close_log_in", "maintenance"] as const)
    expect(await setSwitch({ name, slug }, {})).toEqual({ ok: false, error: "site_only" });
  expect(await setSwitch({ name: "hide_lists", slug: "nowhere" }, {})).toEqual({ ok: false, error: "unknown_letter" });
  expect(await db().switch.count()).toBe(0);
});
