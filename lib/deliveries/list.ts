import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { checkAccess } from "../team/access.ts";
import { findPeople } from "../team/people.ts";
import { PACK_DAYS, packState } from "./state.ts";
import { nameUnprinted } from "./unprinted.ts";

const SHOWN = 50;

/** Newest first, with how many signatories have withdrawn or erased since: the file still names them. */
export async function listPacks(organizerId: string, slug: string) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const rows = await db().pack.findMany({
    where: { campaignId: access.campaignId },
    orderBy: { createdAt: "desc" },
    take: SHOWN,
  });
  const people = await findPeople(
    access,
    rows.map((row) => row.organizerId),
  );
  const gone = await countGone(access.campaignId);
  const names = await nameUnprinted(rows.flatMap((row) => row.unprintedIds));
  const packs = rows.map(({ organizerId: who, bytes, state, endedAt, unprintedIds, ...row }) => ({
    ...row,
    unprintedNames: unprintedIds.flatMap((id) => names.get(id) ?? []),
    who: people.get(who),
    gone: gone.get(row.id) ?? 0,
    state: packState(state),
    bytes: bytes === null ? null : Number(bytes),
    keptUntil: endedAt && addDays(endedAt, PACK_DAYS),
  }));
  return { ok: true, packs } as const;
}
export type ListedPack = Extract<Awaited<ReturnType<typeof listPacks>>, { ok: true }>["packs"][number];

/** Only packs whose file still exists. Erasing a verified signature withdraws it. */
async function countGone(campaignId: number): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ id: string; count: number }[]>`
    SELECT p.id, count(*)::int AS count FROM packs p JOIN signatures s ON s.campaign_id = p.campaign_id
      AND s.withdrawn_at > p.snapshot_at AND s.verified_at <= p.snapshot_at
    WHERE p.campaign_id = ${campaignId} AND p.state = 'done' GROUP BY p.id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}
