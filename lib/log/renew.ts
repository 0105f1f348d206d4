import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { APPEND_LOCK } from "./append.ts";
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { hashNothing } from "./hash.ts";
import { putNewestAside, readNewest } from "./newest.ts";
import { parseNote, signNote } from "./note.ts";
import { originOf, signersOf } from "./signers.ts";

/**
 * Begins a new log where the old one cannot go on, because the database lacks what was published. The new origin and the
 * first entry name the old log's last checkpoint. What counts now enters anew.
 */
export async function renewLog(slug: string, words: string): Promise<{ origin: string } | undefined> {
  const note = await readNewest(slug);
  const campaign = await db().campaign.findUnique({ where: { slug }, select: { id: true } });
  if (!note || !campaign) return;
  const old = parseCheckpoint(parseNote(note).text);
  const origin = `${originOf(slug)}/after-${old.size}-${old.root.toString("hex", 0, 4)}`;
  await db().$transaction((transaction) => replace(transaction, campaign.id, origin, nameOld(old, words)));
  await putNewestAside(slug, `${old.size}-${old.root.toString("hex", 0, 4)}`);
  return { origin };
}

function nameOld({ origin, size, root }: Checkpoint, words: string): string {
  return `Begun anew after ${origin} ${size} ${root.toString("base64")}: ${words}`.slice(0, 500);
}

async function replace(transaction: Prisma.TransactionClient, campaignId: number, origin: string, words: string) {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${APPEND_LOCK})`;
  await transaction.$executeRaw`DELETE FROM log_changes WHERE campaign_id = ${campaignId}`;
  await transaction.$executeRaw`DELETE FROM log_places WHERE campaign_id = ${campaignId}`;
  await transaction.log.delete({ where: { campaignId } });
  const text = formatCheckpoint({ origin, size: 0, root: hashNothing(), count: 0 });
  const draft = signNote(text, signersOf(origin));
  await transaction.log.create({ data: { campaignId, origin, draft, filled: false } });
  await transaction.$executeRaw`
    INSERT INTO log_changes (campaign_id, kind, change, words) VALUES (${campaignId}, 'repaired', 0, ${words})`;
}
