import type pg from "pg";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { gatherBatch } from "../mail/gather.ts";
import { settleBatch } from "../mail/settle.ts";
import { eraseSignature, eraseUnverified } from "../signatures/erase.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { remindUnverified } from "../signatures/remind.ts";
import { signCampaign } from "../signatures/sign.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, anInput, aSignature, aVerified, DAY, HOUR } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifySignature } from "../verification/verify.ts";
import { foldLedger } from "./fold.ts";
import { repairCounts } from "./recount.ts";

beforeEach(emptyDatabase);

function shuffled<T>(list: T[]): T[] {
  return list
    .map((item) => ({ item, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

function times<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)));
}

test("rulings on the same signatures and their notifications do not deadlock", async () => {
  const letter = await aCampaign();
  const signed = await times(150, () => aVerified(letter));
  let over = false;
  const ruling = times(4, async (lane) => {
    while (!over) {
      const ids = shuffled(signed.map(({ id }) => id)).slice(0, 20 + Math.floor(Math.random() * 130));
      await (lane % 2 === 0 ? invalidateSignatures(letter.id, ids) : restoreSignatures(letter.id, ids));
    }
  });
  for (let round = 0; round < 12; round += 1) {
    await db().limit.deleteMany();
    await Promise.all(shuffled(signed).map(({ email }) => signCampaign(letter.slug, anInput({ email }))));
    const batches = [await gatherBatch(), await gatherBatch()];
    expect(batches.every((batch) => batch?.mails.length)).toBe(true);
    await Promise.all(batches.map((batch) => batch && settleBatch(batch, { kind: "taken", refused: new Map() })));
  }
  over = true;
  await ruling;
  await expectExactCounts();
});

test("concurrent bulk and single acts do not deadlock", async () => {
  const letter = await aCampaign();
  const signed = await times(40, () => aVerified(letter, { country: "AR" }));
  const pending = await times(20, () => aSignature(letter));
  const ids = signed.map(({ id }) => id);
  const now = new Date();
  const acts: ((round: number) => Promise<unknown>)[] = [
    () => invalidateSignatures(letter.id, shuffled(ids)),
    () => restoreSignatures(letter.id, shuffled(ids)),
    (round) => withdrawSignature(ids[round] ?? ""),
    (round) => eraseSignature(ids[round + 20] ?? ""),
    (round) => verifySignature(pending[round]?.token ?? ""),
    (round) => signCampaign(letter.slug, anInput({ email: pending[round]?.email })),
    (round) => signCampaign(letter.slug, anInput({ email: signed[round]?.email })),
    () => remindUnverified(after(now, 49 * HOUR)),
    () => eraseUnverified(after(now, 31 * DAY)),
    () => repairCounts(),
    () => foldLedger(after(now, 2 * DAY)), // treats all hours as past
  ];
  await Promise.all(
    acts.map(async (act) => {
      for (let round = 0; round < 20; round += 1) await act(round);
    }),
  );
  await expectExactCounts();
});

test("two backends that write the same shard for several campaigns do not deadlock", async () => {
  const letters = await times(12, () => aCampaign());
  const mine = await Promise.all(letters.map((letter) => aVerified(letter, { country: "AR", source: "partner" })));
  const theirs = await Promise.all(
    letters.map((letter) => aVerified(letter, { country: "MX", source: "link" })).reverse(),
  );
  const [one, other] = await inOneShard();
  const flip = "UPDATE signatures SET withdrawn_at = CASE WHEN withdrawn_at IS NULL THEN now() END WHERE id = ANY($1)";
  for (let round = 0; round < 60; round += 1) {
    await Promise.all([one.query(flip, [mine.map(({ id }) => id)]), other.query(flip, [theirs.map(({ id }) => id)])]);
  }
  await expectExactCounts();
});

/** Two connections whose backends use the same one of the 64 shards. */
async function inOneShard(): Promise<[pg.Client, pg.Client]> {
  const one = await aConnection();
  const shard = await shardOf(one);
  for (;;) {
    const other = await aConnection();
    if ((await shardOf(other)) === shard) return [one, other];
    await other.end();
  }
}

async function shardOf(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ shard: number }>("SELECT pg_backend_pid() % 64 AS shard");
  return rows[0]?.shard;
}
