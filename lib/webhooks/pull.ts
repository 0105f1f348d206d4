import { timingSafeEqual } from "node:crypto";
import { db } from "../db.ts";
import { describeEvent, messageId } from "./payload.ts";
import { openTarget } from "./target.ts";

const PAGE_MAX = 100;

/** What was sent, or will be, to the webhook whose secret this is; the number is the place in its order. */
export async function pullEvents(slug: string, authorization: string, after: number, now = new Date()) {
  const webhook = await findBySecret(slug, /^bearer +(\S+)$/i.exec(authorization)?.[1] ?? "");
  if (!webhook) return;
  const rows = await db().webhookEvent.findMany({
    where: { webhookId: webhook.id, number: { gt: after } },
    orderBy: { number: "asc" },
    take: PAGE_MAX,
  });
  const known = new Map<string, ReturnType<typeof describeEvent>>();
  const read = (row: (typeof rows)[number]) => {
    const key = `${row.kind} ${row.burstId}`;
    const data = known.get(key) ?? describeEvent({ ...row, campaignId: webhook.campaignId, slug }, now);
    known.set(key, data);
    return data;
  };
  const events = await Promise.all(
    rows.map(async (row) => ({
      ...{ id: messageId(row.id), number: row.number, type: row.kind, timestamp: row.createdAt.toISOString() },
      data: await read(row),
    })),
  );
  return { events, next: events.at(-1)?.number ?? after };
}

async function findBySecret(slug: string, secret: string) {
  const select = { id: true, campaignId: true, targetCipher: true };
  const own = await db().webhook.findMany({ where: { campaign: { slug } }, select });
  return own.find(({ targetCipher }) => isSame(openTarget(targetCipher)?.secret ?? "", secret));
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return one !== "" && left.length === right.length && timingSafeEqual(left, right);
}
