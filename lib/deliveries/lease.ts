import { Prisma } from "#prisma/client/client.ts";
import { db, queryDirectly } from "../db.ts";
import type { Locale } from "../locale/locales.ts";
import type { Paper } from "./paper.ts";

/** A pack claimed by a worker, valid until the pack is cancelled or claimed again. */
export type Lease = {
  id: string;
  attempt: number;
  campaignId: number;
  slug: string;
  locale: Locale;
  presentedBy: string;
  place: string;
  paper: Paper;
};

export async function takePack(id: string): Promise<Lease | undefined> {
  return db().$transaction(async (transaction) => {
    const [lease] = await transaction.$queryRaw<Lease[]>`
      UPDATE packs SET attempt = attempt + 1, state = 'working', done_rows = 0, error = NULL FROM campaigns
      WHERE packs.id = ${id}::uuid AND state IN ('waiting', 'working') AND campaigns.id = campaign_id
      RETURNING packs.id, attempt, campaign_id AS "campaignId", slug, locale,
        presented_by AS "presentedBy", place, paper`;
    if (lease) await transaction.packPart.deleteMany({ where: { packId: id } });
    return lease;
  });
}

const held = ({ id, attempt }: Lease) => ({ id, attempt, state: "working" });

/** Returns false once the lease is lost. */
export async function saveProgress(lease: Lease, doneRows: number, totalRows: number): Promise<boolean> {
  const { count } = await db().pack.updateMany({ where: held(lease), data: { doneRows, totalRows } });
  return count === 1;
}

/** FOR SHARE keeps parts from arriving after a cancellation has deleted them. */
export async function addPart({ id, attempt }: Lease, number: number, bytes: Uint8Array): Promise<boolean> {
  const added = await queryDirectly(Prisma.sql`
    WITH mine AS (
      SELECT id FROM packs WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'working' FOR SHARE)
    INSERT INTO pack_parts (pack_id, attempt, number, bytes)
    SELECT id, ${attempt}::int, ${number}::int, ${bytes}::bytea FROM mine RETURNING number`);
  return added.length === 1;
}

type Finished = {
  snapshotAt: Date;
  doneRows: number;
  count: number;
  bytes: number;
  sha256: string;
  unprinted?: number;
  unprintedIds?: string[];
};

export async function finishPack(lease: Lease, { bytes, doneRows, ...facts }: Finished, now = new Date()) {
  const { count } = await db().pack.updateMany({
    where: held(lease),
    data: { ...facts, doneRows, totalRows: doneRows, bytes: BigInt(bytes), state: "done", endedAt: now },
  });
  return count === 1;
}

/** Releases a pack for retry, or fails it. Returns false if the lease was lost. */
export async function dropPack(lease: Lease, error: string | null, now = new Date()): Promise<boolean> {
  const end = error === null ? { state: "waiting" } : { state: "failed", error, endedAt: now };
  const { count } = await db().pack.updateMany({ where: held(lease), data: end });
  if (count === 1) await db().packPart.deleteMany({ where: { packId: lease.id, attempt: lease.attempt } });
  return count === 1;
}
