import { createHash } from "node:crypto";
import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { domainOf } from "../holds/subject.ts";
import { log } from "../logger.ts";
import { readableOr } from "../secrets/readable.ts";
import { seal } from "../secrets/seal.ts";
import { queueAlert } from "./alert.ts";
import type { Found } from "./detect.ts";
import { THROWAWAY } from "./groups.ts";

const MINUTE_MS = 60_000;

type Recorded = { id: number; holds: boolean; isNew: boolean };

/** Idempotent while the burst lasts. Stewards are told when it is noticed, and again once it holds. */
export async function recordBurst(found: Found, now: Date): Promise<Recorded> {
  const { campaignId, kind, key, score, hints, holds, networks, events } = found;
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) throw new Error("A burst has members.");
  const digest = kind === "source" ? digestText(key) : BigInt(key);
  const minutes = Math.max(1, Math.ceil((last.at - first.at) / MINUTE_MS));
  const name = kind === "domain" && digest !== THROWAWAY ? await findDomain(first.id) : null;
  return db().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('bursts'), ${campaignId}::int)`;
    const before = await transaction.burst.findFirst({
      where: { campaignId, kind, digest, endedAt: null },
      select: { holds: true },
    });
    const [row] = await transaction.$queryRaw<{ id: number; holds: boolean }[]>`
      INSERT INTO bursts AS b (campaign_id, kind, digest, holds, score, hints, signings, minutes, networks, first_id,
        name_cipher, source, begun_at, latest_at)
      VALUES (${campaignId}, ${kind}, ${digest}, ${holds}, ${score}, ${hints}, ${events.length}, ${minutes}, ${networks},
        ${first.id}::uuid, ${name}, ${kind === "source" ? key : null}, ${new Date(first.at)}, ${new Date(last.at)})
      ON CONFLICT (campaign_id, kind, digest) WHERE ended_at IS NULL DO UPDATE SET holds = b.holds OR excluded.holds,
        hints = CASE WHEN excluded.score >= b.score THEN excluded.hints ELSE b.hints END,
        score = greatest(b.score, excluded.score), signings = greatest(b.signings, excluded.signings),
        minutes = greatest(b.minutes, excluded.minutes), networks = greatest(b.networks, excluded.networks),
        first_id = least(b.first_id, excluded.first_id), latest_at = excluded.latest_at
      RETURNING id, holds`;
    if (!row) throw new Error("The burst was not recorded.");
    const isNew = !before || (row.holds && !before.holds);
    if (isNew) await tell(transaction, { ...row, campaignId, kind }, now);
    return { ...row, isNew };
  });
}

async function tell(
  transaction: Prisma.TransactionClient,
  { id, holds, campaignId, kind }: { id: number; holds: boolean; campaignId: number; kind: string },
  now: Date,
): Promise<void> {
  log("burst_noticed", { campaign: campaignId, kind, holds: String(holds) });
  await queueAlert(transaction, { burst: id, campaignId, holds, now });
}

export function digestText(text: string): bigint {
  return createHash("sha256").update(text).digest().readBigInt64BE();
}

async function findDomain(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const select = { emailCipher: true } as const;
  const { emailCipher } =
    (await db().signature.findUnique({ where: { id }, select })) ??
    (await db().pendingWords.findUnique({ where: { id }, select })) ??
    {};
  const address = emailCipher && readableOr("", emailCipher, "signatures");
  return address ? seal(domainOf(address)) : null;
}
