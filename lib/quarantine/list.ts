import type { Prisma } from "#prisma/client/client.ts";
import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { search } from "../search/search.ts";
import { readableOr } from "../secrets/readable.ts";
import { checkAccess } from "../team/access.ts";
import { KINDS, THROWAWAY } from "./groups.ts";
import { HINTS } from "./hints.ts";

/** What nobody looked at for this long stays out; a steward can still let it in. */
export const LOOK_DAYS = 14;
const PAGE_BURSTS = 50;
const SAMPLE = 10;

export async function listBursts(organizerId: string, slug: string, before?: number) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const { campaignId } = access;
  const rows = await db().burst.findMany({
    where: { campaignId, id: before ? { lt: before } : undefined },
    orderBy: { id: "desc" },
    take: PAGE_BURSTS + 1,
    include,
  });
  const bursts = rows.slice(0, PAGE_BURSTS).map((row) => groupOf(row));
  return { ok: true, bursts, next: rows.length > PAGE_BURSTS ? bursts.at(-1)?.id : undefined } as const;
}

/** One group, with its latest members. */
export async function findBurst(organizerId: string, slug: string, id: number) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const { campaignId } = access;
  const row = await db().burst.findFirst({ where: { id, campaignId }, include });
  if (!row) return { ok: false, error: "unknown_burst" } as const;
  const { rows: sample } = await search({ campaignId, filter: { burst: id, state: "quarantined" }, take: SAMPLE });
  return { ok: true, burst: groupOf(row), sample } as const;
}

const include = { tally: { select: { waiting: true, ruledOut: true } } } as const;

type Row = Prisma.BurstGetPayload<{ include: typeof include }>;
export type Burst = ReturnType<typeof groupOf>;

function groupOf({ tally, kind, digest, hints, nameCipher, place: _, ...row }: Row, now = new Date()) {
  const total = (of: "waiting" | "ruledOut") =>
    Math.max(
      0,
      tally.reduce((sum, shard) => sum + shard[of], 0),
    );
  return {
    ...row,
    kind: KINDS.find((known) => known === kind) ?? ("domain" as const),
    domain: (nameCipher && readableOr("", nameCipher, "bursts")) || undefined,
    isThrowaway: kind === "domain" && digest === THROWAWAY,
    hints: HINTS.filter((hint) => hints.includes(hint)),
    waiting: total("waiting"),
    ruledOut: total("ruledOut"),
    isOverdue: addDays(row.latestAt, LOOK_DAYS) <= now,
  };
}
