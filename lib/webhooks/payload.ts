import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import type { Data } from "./schema.ts";

export type Told = { kind: string; burstId: number | null; createdAt: Date; campaignId: number; slug: string };

export const messageId = (eventId: string) => `msg_${eventId}`;

export async function makePayload(told: Told, now: Date) {
  return { type: told.kind, timestamp: told.createdAt.toISOString(), data: await describeEvent(told, now) };
}

/** Read from the rows as they are now. Contains no personal data. */
export async function describeEvent({ kind, burstId, campaignId, slug }: Told, now: Date): Promise<Data> {
  const about = kind === "count.changed" ? await describeCount(campaignId, now) : await describeBurst(burstId, slug);
  return { campaign: slug, ...about };
}

async function describeCount(campaignId: number, now: Date) {
  return { count: await countSignatures(campaignId), asOf: now.toISOString() };
}

async function describeBurst(id: number | null, slug: string) {
  if (id === null) return {};
  const select = { holds: true, signings: true, networks: true };
  const row = await db().burst.findUnique({ where: { id }, select });
  return { burst: id, ...row, url: `${env().SITE_URL}/organize/${slug}/people/quarantine/${id}` };
}
