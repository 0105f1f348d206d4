import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { checkAccess } from "../team/access.ts";
import { timeOfId } from "./days.ts";
import { type Filter, matchesEverything } from "./filter.ts";
import { search } from "./search.ts";
import type { Row, Sought } from "./walk.ts";

export const PAGE_SIGNATORIES = 50;

export type Found = Row & { prominent: boolean };

/** `total` is set if known without counting; `since` is how far back the search got if it stopped early. */
export async function findSignatories(
  organizerId: string,
  slug: string,
  filter: Filter,
  after?: string,
  effort?: Sought["effort"],
) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const { campaignId } = access;
  const { rows, edge } = await search({ campaignId, filter, below: after, take: PAGE_SIGNATORIES + 1, effort });
  const page = rows.slice(0, PAGE_SIGNATORIES);
  const chosen = await db().prominent.findMany({
    where: { campaignId, signatureId: { in: page.map(({ id }) => id) } },
    select: { signatureId: true },
  });
  const signatories = page.map((row): Found => {
    return { ...row, prominent: chosen.some(({ signatureId }) => signatureId === row.id) };
  });
  const hasMore = rows.length > PAGE_SIGNATORIES;
  const next = hasMore ? page.at(-1)?.id : edge;
  const since = hasMore || !edge ? undefined : timeOfId(edge);
  const total = next || after ? await countAll(campaignId, filter) : page.length;
  return { ok: true, campaignId, signatories, next, since, total } as const;
}

async function countAll(campaignId: number, { state, ...others }: Filter): Promise<number | undefined> {
  return state === "counted" && matchesEverything(others) ? countSignatures(campaignId) : undefined;
}
