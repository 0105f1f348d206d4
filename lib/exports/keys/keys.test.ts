import { beforeEach, expect, test } from "vitest";
import { db } from "../../db.ts";
import { emptyDatabase } from "../../testing/database.ts";
import { aCampaign, type TestCampaign } from "../../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../../testing/organizers.ts";
import { findKey } from "./find.ts";
import { listKeys } from "./list.ts";
import { KEYS_MAX, makeKey } from "./make.ts";
import { revokeKey } from "./revoke.ts";

beforeEach(emptyDatabase);

const scope = "export_delivery";
const newKey = ({ slug }: TestCampaign, name = "Nightly copy") => ({ slug, name, scope }) as const;

async function aKey(campaign: TestCampaign, maker: { id: string }, name?: string) {
  const made = await makeKey(maker.id, newKey(campaign, name));
  if (!made.ok) throw new Error(`no key was made: ${made.error}`);
  return made;
}

test("a key is found only by its token, and only a digest is stored", async () => {
  const campaign = await aCampaign();
  const owner = await aMember(campaign, "owner");
  const { id, token } = await aKey(campaign, owner);
  expect(token).toMatch(/^undersigned_[\w-]{43}$/);
  expect(JSON.stringify(await db().$queryRaw`SELECT k::text FROM api_keys k`)).not.toContain(token.slice(-43));
  const { slug } = campaign;
  expect(await findKey(`Bearer ${token}`)).toEqual({
    id,
    name: expect.any(String),
    slug,
    organizerId: owner.id,
    scope,
  });
  expect(await findKey(`bearer  ${token}`)).toMatchObject({ id });
  for (const other of ["", "Bearer", `Basic ${token}`, token, `Bearer ${token}x`, `Bearer ${token.slice(0, -1)}`])
    expect(await findKey(other)).toBeUndefined();
});

test("the last use of a key is recorded", async () => {
  const campaign = await aCampaign();
  const owner = await aMember(campaign, "owner");
  const { token } = await aKey(campaign, owner);
  const used = async () => (await db().apiKey.findFirstOrThrow()).lastUsedAt;
  expect(await used()).toBeNull();
  await findKey(`Bearer ${token}`);
  expect(await used()).toBeInstanceOf(Date);
});

test("a revoked key never works again, and its name is free", async () => {
  const campaign = await aCampaign();
  const owner = await aMember(campaign, "owner");
  const { id, token } = await aKey(campaign, owner);
  expect(await revokeKey(owner.id, { slug: campaign.slug, key: id })).toEqual({ ok: true });
  expect(await findKey(`Bearer ${token}`)).toBeUndefined();
  expect(await revokeKey(owner.id, { slug: campaign.slug, key: id })).toMatchObject({ error: "unknown_key" });
  await aKey(campaign, owner);
  const acts = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(acts.map(({ act }) => act)).toEqual(["api_key_made", "api_key_revoked", "api_key_made"]);
});

test("names of unrevoked keys are unique, and their number is limited", async () => {
  const campaign = await aCampaign();
  const owner = await aMember(campaign, "owner");
  await aKey(campaign, owner);
  expect(await makeKey(owner.id, newKey(campaign))).toEqual({ ok: false, error: "key_name_taken" });
  for (let n = 1; n < KEYS_MAX; n += 1) await aKey(campaign, owner, `Key ${n}`);
  expect(await makeKey(owner.id, newKey(campaign, "More"))).toEqual({ ok: false, error: "too_many_keys" });
});

test("owners and stewards make, see and revoke keys of their own campaign", async () => {
  const [campaign, elsewhere] = [await aCampaign(), await aCampaign()];
  const stranger = await aMember(elsewhere, "owner");
  const theirs = await aKey(elsewhere, stranger);
  const own = await aKey(campaign, await aMember(campaign, "owner"));
  const tryAll = async ({ id }: { id: string }) => {
    const outcomes = [
      await makeKey(id, newKey(campaign, `Key of ${id}`)),
      await listKeys(id, campaign.slug),
      await revokeKey(id, { slug: campaign.slug, key: own.id }),
    ];
    return outcomes.map((outcome) => outcome.ok || outcome.error);
  };
  expect(await tryAll(await aMember(campaign, "editor"))).toEqual(Array(3).fill("forbidden"));
  for (const who of [stranger, await anInvited(campaign, "owner"), await anOrganizer()])
    expect(await tryAll(who)).toEqual(Array(3).fill("unknown_campaign"));
  const steward = await aMember(campaign, "steward");
  expect(await revokeKey(steward.id, { slug: campaign.slug, key: theirs.id })).toMatchObject({ error: "unknown_key" });
  expect(await tryAll(steward)).toEqual([true, true, true]);
});

test("a key shows whether its maker may still export", async () => {
  const campaign = await aCampaign();
  const [owner, steward] = [await aMember(campaign, "owner"), await aMember(campaign, "steward")];
  await aKey(campaign, steward);
  const look = async () => {
    const found = await listKeys(owner.id, campaign.slug);
    return found.ok && found.keys.map(({ name, works, maker }) => [name, works, maker?.called]);
  };
  expect(await look()).toEqual([["Nightly copy", true, "Olga Organizer"]]);
  await db().membership.deleteMany({ where: { organizerId: steward.id } });
  expect(await look()).toEqual([["Nightly copy", false, "Olga Organizer"]]);
});
