import { checkAccess } from "../campaigns/access.ts";
import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { findPeople } from "../team/people.ts";
import { PACK_DAYS, packState } from "./state.ts";

/** Of so many packs a page tells. */
const SHOWN = 50;

/** The packs of a campaign, the newest first, with who asked for them. */
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
  const packs = rows.map(({ organizerId: who, bytes, state, endedAt, ...row }) => ({
    ...row,
    who: people.get(who),
    state: packState(state),
    bytes: bytes === null ? null : Number(bytes),
    keptUntil: endedAt && addDays(endedAt, PACK_DAYS),
  }));
  return { ok: true, packs } as const;
}
export type ListedPack = Extract<Awaited<ReturnType<typeof listPacks>>, { ok: true }>["packs"][number];
