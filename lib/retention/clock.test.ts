import { beforeEach, expect, test } from "vitest";
import { archiveCampaign } from "../campaigns/archive.ts";
import { closeCampaign, reopenCampaign } from "../campaigns/close.ts";
import { countSignatures } from "../counters/count.ts";
import { countByCountry } from "../counters/history.ts";
import { recountSignatures, repairCounts } from "../counters/recount.ts";
import { countBySource } from "../counters/sources.ts";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { signCampaign } from "../signatures/sign.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { after, anInput, aSignature, aVerified, DAY, rowById } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aTimed, runClock } from "../testing/retention.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { beginRuns } from "./begin.ts";
import { addMonths } from "./months.ts";
import { advanceRun } from "./work.ts";

beforeEach(emptyDatabase);

const closedAt = new Date("2026-01-31T12:00:00Z");
const end = new Date("2026-07-31T12:00:00Z");
const signedAt = new Date("2026-01-02T00:00:00Z");

async function aClosed(months = 6) {
  const letter = await aTimed(months);
  const owner = (await aMember(letter, "owner")).id;
  const actor = (now: Date) => ({ organizerId: owner, slug: letter.slug, clock: () => now });
  return { letter, owner, close: () => closeCampaign(actor(closedAt)), actor };
}

test("at its end the clock erases what is personal; count, countries and sources stay", async () => {
  const { letter, close } = await aClosed();
  const ana = await aVerified(letter, { at: signedAt, country: "AR", source: "radio", comment: "Yes", updates: true });
  const other = await aVerified(letter, { at: signedAt, country: "AR" });
  const [waiting, gone, fake] = [
    await aSignature(letter, { at: signedAt }),
    await aVerified(letter, { at: signedAt, country: "MX" }),
    await aVerified(letter, { at: signedAt, country: "MX", source: "radio" }),
  ];
  await withdrawSignature(gone.id, signedAt);
  await invalidateSignatures(letter.id, [fake.id]);
  await close();
  await runClock(after(end, -1));
  expect((await rowById(ana.id)).name).toBe("Ana Pérez");
  await runClock(end);
  for (const { id } of [ana, other, waiting, gone, fake])
    expect(await rowById(id)).toMatchObject({
      ...{ name: null, emailDigest: null, emailCipher: null, country: null, source: null, comment: null, terms: [] },
      ...{ listed: false, updates: false, erasedAt: end },
    });
  expect(await rowById(ana.id)).toMatchObject({ verifiedAt: signedAt, withdrawnAt: null, counted: true });
  expect(await countSignatures(letter.id)).toBe(2);
  expect(await countByCountry(letter.id)).toEqual([{ country: "AR", count: 2 }]);
  expect(await countBySource(letter.id)).toEqual({ sources: [{ source: "radio", count: 1 }], rest: 0, none: 1 });
  await expectExactCounts();
  expect(await repairCounts()).toEqual([]);
  await restoreSignatures(letter.id, [fake.id]);
  expect(await countByCountry(letter.id)).toEqual([
    { country: "AR", count: 2 },
    { country: null, count: 1 },
  ]);
  await expectExactCounts();
});

test("a letter reopens until the clock has begun to erase, and then never again", async () => {
  const { letter, actor, close } = await aClosed();
  const ana = await aVerified(letter, { at: signedAt });
  await close();
  expect(await reopenCampaign(actor(after(closedAt, DAY)), null)).toEqual({ ok: true });
  await runClock(end);
  expect((await rowById(ana.id)).name).not.toBeNull();
  await close();
  expect(await beginRuns(end)).toBe(1);
  expect(await reopenCampaign(actor(end), null)).toEqual({ ok: false, error: "names_erased" });
  await runClock(end);
  expect(await signCampaign(letter.slug, anInput({ email: ana.email }), end)).toEqual({ ok: false, error: "closed" });
  expect(await beginRuns(after(end, 400 * DAY))).toBe(0);
});

test("an archived letter's clock runs on, as the privacy page says", async () => {
  const { letter, actor, close } = await aClosed();
  const ana = await aVerified(letter, { at: signedAt });
  await close();
  expect(await archiveCampaign(actor(after(closedAt, DAY)))).toEqual({ ok: true });
  await runClock(end);
  expect(await rowById(ana.id)).toMatchObject({ name: null, counted: true });
});

test("what the clock erased can be neither withdrawn, nor erased again, nor brought back", async () => {
  const { letter, close } = await aClosed();
  const [ana, gone] = [await aVerified(letter, { at: signedAt }), await aVerified(letter, { at: signedAt })];
  await withdrawSignature(gone.id, signedAt);
  await close();
  await runClock(end);
  const before = await rowById(ana.id);
  await withdrawSignature(ana.id);
  await eraseSignature(ana.id);
  expect(await invalidateSignatures(letter.id, [ana.id])).toBe(0);
  expect(await rowById(ana.id)).toEqual(before);
  const back = db().signature.update({ where: { id: gone.id }, data: { withdrawnAt: null } });
  await expect(back).rejects.toThrow("does not come back");
  expect(await countSignatures(letter.id)).toBe(1);
});

test("without its clock nobody erases a counted signature, not even psql", async () => {
  const letter = await aTimed();
  const { id } = await aVerified(letter);
  const psql = await aConnection();
  const erase = `UPDATE signatures SET erased_at = now(), name = NULL, email_digest = NULL, email_cipher = NULL,
    terms = '{}' WHERE id = $1`;
  await expect(psql.query(erase, [id])).rejects.toThrow("unless its retention period has ended");
});

test("each run is recorded, and erases many in steps that may end anywhere", async () => {
  const { letter, close } = await aClosed();
  for (const country of ["AR", "MX", "", "AR", "CL"]) await aVerified(letter, { at: signedAt, country });
  await close();
  await beginRuns(end);
  expect(await advanceRun(end, 2)).toBe(true);
  expect(await db().signature.count({ where: { erasedAt: null } })).toBe(3);
  await expectExactCounts();
  await Promise.all([advanceRun(end, 2), advanceRun(end, 2)]);
  while (await advanceRun(end, 2));
  expect(await db().retentionRun.findMany()).toMatchObject([{ months: 6, erased: 5, endedAt: end }]);
  const acts = await db().auditEvent.findMany({ where: { act: { startsWith: "retention" } }, orderBy: { id: "asc" } });
  expect(acts.map(({ act, details }) => [act, details])).toEqual([
    ["retention_started", { by: "clock", number: 6 }],
    ["retention_ended", { by: "clock", number: 6, erased: 5 }],
  ]);
  expect(await recountSignatures()).toEqual([]);
  await expectExactCounts();
});

test("a month after the 31st is the last day of the next month, here and in PostgreSQL", async () => {
  for (const [from, months] of [
    ["2026-01-31T10:00:00Z", 1],
    ["2027-12-31T23:59:59Z", 2],
    ["2028-02-29T00:00:00Z", 12],
  ] as const) {
    const [row] = await db().$queryRaw<{ at: Date }[]>`
      SELECT (${new Date(from)}::timestamptz AT TIME ZONE 'UTC' + make_interval(months => ${months}::int)) AT TIME ZONE 'UTC' AS at`;
    expect(addMonths(new Date(from), months)).toEqual(row?.at);
  }
});
