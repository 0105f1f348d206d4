import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { aConnection, emptyDatabase, until } from "../testing/database.ts";
import { aRequestedPack, download } from "../testing/deliveries.ts";
import { aLetter } from "../testing/letters.ts";
import { after, aVerified, DAY, type TestCampaign } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { cancelPack, removePack } from "./end.ts";
import { forgetPacks } from "./forget.ts";
import { addPart, dropPack, finishPack, saveProgress, takePack } from "./lease.ts";
import { makePack } from "./make.ts";
import { openPack } from "./open.ts";

beforeEach(emptyDatabase);

const psql = await aConnection();
const { signal } = new AbortController();
const part = new Uint8Array([1, 2, 3]);
const rowOf = (id: string) => db().pack.findUniqueOrThrow({ where: { id }, include: { parts: true } });

async function aWaitingPack() {
  const letter = await aLetter();
  const { id: owner } = await aMember(letter, "owner");
  return { letter, owner, slug: letter.slug, id: await aRequestedPack(owner, letter.slug) };
}

/** Inserts thousands of counted, listed signatures by SQL. */
async function signMany({ id, versionId }: TestCampaign, number: number) {
  await psql.query(
    `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, email_digest, email_cipher, verified_at)
     SELECT gen_random_uuid(), $1, $2, 'en', true, false, 'Name ' || n, sha256(int8send(n)), sha256(int8send(n)), now()
     FROM generate_series(1, $3::bigint) AS n`,
    [id, versionId, number],
  );
}

async function aLease(id: string) {
  const lease = await takePack(id);
  if (!lease) throw new Error("the pack was not taken");
  return lease;
}

test("a pack whose worker was killed is restarted from scratch by another", async () => {
  const { owner, slug, id, letter } = await aWaitingPack();
  await aVerified(letter);
  const killed = await aLease(id);
  await addPart(killed, 0, part);
  await saveProgress(killed, 2_000, 4_000);
  await makePack(id, signal);
  const { state, attempt, doneRows, totalRows, parts } = await rowOf(id);
  expect({ state, attempt, doneRows, totalRows }).toEqual({ state: "done", attempt: 2, doneRows: 1, totalRows: 1 });
  expect(parts.every((one) => one.attempt === 2)).toBe(true);
  expect((await download(owner, slug, id)).file.subarray(0, 2).toString()).toBe("PK");
});

test("a worker wrongly presumed dead can write nothing more", async () => {
  const { id } = await aWaitingPack();
  const slow = await aLease(id);
  const other = await aLease(id);
  expect(await addPart(slow, 0, part)).toBe(false);
  expect(await saveProgress(slow, 1, 2)).toBe(false);
  expect(await dropPack(slow, "Error")).toBe(false);
  const facts = { snapshotAt: new Date(), doneRows: 0, count: 0, bytes: 3, sha256: "" };
  expect(await finishPack(slow, facts)).toBe(false);
  expect(await addPart(other, 0, part)).toBe(true);
  expect(await finishPack(other, facts)).toBe(true);
  expect(await rowOf(id)).toMatchObject({ state: "done", parts: [{ attempt: 2, number: 0 }] });
});

test("a pack reports its progress, and stops making parts once it is cancelled", async () => {
  const { owner, slug, id, letter } = await aWaitingPack();
  await signMany(letter, 20_000);
  const making = makePack(id, signal);
  await until(async () => (await rowOf(id)).doneRows >= 2_000);
  expect(await rowOf(id)).toMatchObject({ state: "working", totalRows: 20_000 });
  expect(await cancelPack(owner, { slug, id })).toEqual({ ok: true });
  await making;
  const { state, parts, doneRows } = await rowOf(id);
  expect({ state, parts }).toEqual({ state: "cancelled", parts: [] });
  expect(doneRows).toBeLessThan(20_000);
  await makePack(id, signal); // the retried job finds nothing to do
  expect((await rowOf(id)).state).toBe("cancelled");
});

test("cancelling at any moment leaves no part behind", async () => {
  for (let round = 0; round < 20; round++) {
    const { owner, slug, id } = await aWaitingPack();
    const lease = await aLease(id);
    await Promise.all([
      ...Array.from({ length: 6 }, (_, number) => addPart(lease, number, part)),
      cancelPack(owner, { slug, id }),
    ]);
    expect(await rowOf(id)).toMatchObject({ state: "cancelled", parts: [] });
  }
});

test("a process asked to stop releases its pack", async () => {
  const { id, letter } = await aWaitingPack();
  await signMany(letter, 20_000);
  const ending = new AbortController();
  const making = makePack(id, ending.signal);
  await until(async () => (await rowOf(id)).doneRows > 0);
  ending.abort(new Error("stopping"));
  await expect(making).rejects.toThrow("stopping");
  expect(await rowOf(id)).toMatchObject({ state: "waiting", parts: [] });
});

test("a pack that fails is retried, then marked as failed", async () => {
  const { id } = await aWaitingPack();
  await db().pack.update({ where: { id }, data: { locale: "fr" } });
  const states: string[] = [];
  for (let turn = 0; turn < 4; turn++) {
    await expect(makePack(id, signal)).rejects.toThrow("no published version");
    states.push((await rowOf(id)).state);
  }
  expect(states).toEqual(["waiting", "waiting", "waiting", "failed"]);
});

test("a download breaks off when its file is removed", async () => {
  const { owner, slug, id } = await aWaitingPack();
  const lease = await aLease(id);
  for (const number of [0, 1]) await addPart(lease, number, part);
  await finishPack(lease, { snapshotAt: new Date(), doneRows: 0, count: 0, bytes: 6, sha256: "" });
  const found = await openPack(owner, { slug, id });
  if (!found.ok) throw new Error(found.error);
  const reader = found.file.getReader();
  expect(new Uint8Array((await reader.read()).value ?? [])).toEqual(part);
  await removePack(owner, { slug, id });
  await expect(reader.read()).rejects.toThrow("removed");
  expect(await rowOf(id)).toMatchObject({ state: "gone", parts: [] });
});

test("files expire after a week but their digest stays; packs unfinished after a day have failed", async () => {
  const { owner, slug, id } = await aWaitingPack();
  await makePack(id, signal);
  const { endedAt, sha256 } = await rowOf(id);
  const late = await aRequestedPack(owner, slug);
  await forgetPacks(after(endedAt ?? new Date(), 7 * DAY));
  expect(await rowOf(id)).toMatchObject({ state: "done" });
  expect(await rowOf(late)).toMatchObject({ state: "failed" });
  await forgetPacks(after(endedAt ?? new Date(), 7 * DAY + 1));
  expect(await rowOf(id)).toMatchObject({ state: "gone", sha256, parts: [] });
  await forgetPacks(after(new Date(), 15 * DAY));
  expect(await db().pack.findMany({ select: { id: true } })).toEqual([{ id }]);
});
