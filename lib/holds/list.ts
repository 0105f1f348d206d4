import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { readableOr } from "../secrets/readable.ts";
import { CAUSES, type Cause } from "./place.ts";
import { campaignSubject, NEWS, newsSubject, SITE } from "./subject.ts";

const { sql } = Prisma;

/** `domain` is set for held domains only; a network's IP addresses are not stored. */
export type Held = {
  id: number;
  subject: string;
  kind: string;
  slug: string | null;
  cause: Cause;
  reason: string | null;
  domain?: string;
  heldAt: Date;
  retryAt: Date | null;
  waiting: number;
};

type Row = Omit<Held, "kind" | "cause" | "domain"> & { cause: string; nameCipher: Uint8Array | null };

export function listHolds(): Promise<Held[]> {
  return read(sql`true`, sql`m.hold_id = h.id`);
}

export async function readHold(id: number): Promise<Held | undefined> {
  const [hold] = await read(sql`h.id = ${id}`, sql`m.hold_id = h.id`);
  return hold;
}

/** Holds that affect a campaign's emails, with their numbers; those of the whole campaign even if none waits. */
export async function listHoldsOf(campaignId: number): Promise<Held[]> {
  const own = [SITE, NEWS, campaignSubject(campaignId), newsSubject(campaignId)];
  const found = await read(
    sql`(h.subject = ANY(${own}::text[]) OR EXISTS (
      SELECT FROM mails m WHERE m.hold_id = h.id AND m.campaign_id = ${campaignId}))`,
    sql`m.hold_id = h.id AND m.campaign_id = ${campaignId} AND m.organizer_id IS NULL`,
  );
  return found.filter(
    ({ subject, waiting }) => waiting > 0 || subject === SITE || subject === campaignSubject(campaignId),
  );
}

async function read(which: Prisma.Sql, counted: Prisma.Sql): Promise<Held[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT h.id, h.subject, h.cause, h.reason, h.name_cipher AS "nameCipher", h.held_at AS "heldAt",
      h.retry_at AS "retryAt", c.slug, (SELECT count(*)::int FROM mails m WHERE ${counted}) AS waiting
    FROM holds h LEFT JOIN campaigns c ON c.id = h.campaign_id
    WHERE h.lifted_at IS NULL AND ${which}
    ORDER BY h.subject = 'site' DESC, h.campaign_id IS NULL, h.id`;
  return rows.map(({ nameCipher, cause, ...hold }) => ({
    ...hold,
    kind: hold.subject.split(" ")[0] ?? "",
    cause: CAUSES.find((each) => each === cause) ?? "paused",
    domain: nameCipher ? readableOr("?", nameCipher, "holds") : undefined,
  }));
}
