import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../../db.ts";
import { log } from "../../logger.ts";
import { readTile } from "../read-tile.ts";
import { readFromTiles } from "../tiles.ts";
import { type Asked, askWitness } from "./ask.ts";
import type { Witness } from "./list.ts";

const { sql } = Prisma;

/** How often a witness is asked about one log at most; after failures twice as long each time. */
const LEAST_SECONDS = 10;
const MOST_SECONDS = 600;

type Due = { campaignId: number; slug: string; size: number; checkpoint: string; older: number; fault: string | null };

/** Asks a witness to cosign what was published since. Returns how many logs it cosigned. */
export async function submitCheckpoints(witness: Witness, now: Date, signal?: AbortSignal): Promise<number> {
  let cosigned = 0;
  for (const due of await findDue(witness, now)) {
    if (signal?.aborted) break;
    await noteAsked(witness, due, now);
    const read = readFromTiles((level, number) => readTile(due.campaignId, level, number));
    const asked = await askWitness(witness, { size: due.size, checkpoint: due.checkpoint, read }, due.older, signal);
    await save(witness, due, asked);
    if (asked.state === "failed") break; // the others of this witness would wait as long
    if (asked.state === "cosigned") cosigned += 1;
  }
  return cosigned;
}

async function findDue({ vkey }: Witness, now: Date): Promise<Due[]> {
  return queryDirectly<Due>(sql`
    SELECT l.campaign_id AS "campaignId", c.slug, l.published_size AS size, l.checkpoint, coalesce(k.size, 0) AS older,
      k.fault
    FROM logs l JOIN campaigns c ON c.id = l.campaign_id
    LEFT JOIN log_cosignatures k ON k.campaign_id = l.campaign_id AND k.witness = ${vkey}
    WHERE l.checkpoint IS NOT NULL AND l.published_size > coalesce(k.size, 0) AND (k.asked_at IS NULL OR
      k.asked_at + least(${LEAST_SECONDS} * 2 ^ least(k.failures, 9), ${MOST_SECONDS}) * interval '1 second' <= ${now})
    ORDER BY coalesce(k.asked_at, '-infinity'), l.campaign_id`);
}

async function noteAsked({ vkey }: Witness, { campaignId }: Due, now: Date): Promise<void> {
  await queryDirectly(sql`
    INSERT INTO log_cosignatures (campaign_id, witness, asked_at)
    SELECT campaign_id, ${vkey}, ${now} FROM logs WHERE campaign_id = ${campaignId}
    ON CONFLICT (campaign_id, witness) DO UPDATE SET asked_at = excluded.asked_at`);
}

async function save({ vkey, verifier }: Witness, due: Due, asked: Asked): Promise<void> {
  const { campaignId, slug, size, checkpoint } = due;
  if (asked.state === "cosigned") {
    await queryDirectly(sql`
      UPDATE log_cosignatures SET size = ${size}, checkpoint = ${checkpoint}, line = ${asked.line},
        cosigned_at = ${asked.at}, failures = 0, fault = NULL
      WHERE campaign_id = ${campaignId} AND witness = ${vkey} AND size < ${size}`);
    return;
  }
  const { state, fault } = asked;
  await queryDirectly(sql`
    UPDATE log_cosignatures SET failures = failures + 1, fault = ${fault}
    WHERE campaign_id = ${campaignId} AND witness = ${vkey}`);
  const told = { campaign: slug, witness: verifier.name, text: fault };
  if (fault !== due.fault) log(state === "refused" ? "witness_refused" : "witness_failed", told);
}
