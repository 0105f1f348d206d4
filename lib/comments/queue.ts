import { checkAccess } from "../campaigns/access.ts";
import { db } from "../db.ts";

const PAGE_COMMENTS = 20;
/** More are not counted. */
export const COUNTED_MAX = 1_000;

export type Waiting = {
  id: string;
  name: string;
  title: string | null;
  affiliation: string | null;
  country: string | null;
  locale: string;
  comment: string;
  createdAt: Date;
};

/**
 * The comments of counted signatures that nobody has approved or refused, the oldest first; `count` is how many there
 * are, up to a limit. What the conditions say is said as the index has it.
 */
export async function listWaiting(organizerId: string, slug: string) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const { campaignId } = access;
  const comments = await db().$queryRaw<Waiting[]>`
    SELECT id, name, title, affiliation, country, locale, comment, created_at AS "createdAt" FROM signatures
    WHERE campaign_id = ${campaignId} AND counted
      AND comment IS NOT NULL AND comment_approved_at IS NULL AND comment_refused_at IS NULL
    ORDER BY id LIMIT ${PAGE_COMMENTS}`;
  const [all] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM signatures
      WHERE campaign_id = ${campaignId} AND counted
        AND comment IS NOT NULL AND comment_approved_at IS NULL AND comment_refused_at IS NULL
      LIMIT ${COUNTED_MAX + 1}
    ) AS waiting`;
  return { ok: true, comments, count: all?.count ?? 0 } as const;
}
