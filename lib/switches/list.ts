import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { isSwitch, type SwitchName } from "./names.ts";

/** Without a heartbeat for this long, a process is taken for dead. */
export const ALIVE_SECONDS = 15;

/** `inForce` of `alive` processes act by it; for emails the database itself does. */
export type Turned = {
  name: SwitchName;
  slug: string | null;
  reason: string | null;
  setAt: Date;
  alive?: number;
  inForce?: number;
};

export async function listSwitches(): Promise<Turned[]> {
  const rows = await db().$queryRaw<(Omit<Turned, "name"> & { name: string })[]>`
    WITH living AS (
      SELECT switches FROM processes WHERE seen_at > clock_timestamp() - make_interval(secs => ${ALIVE_SECONDS})
    )
    SELECT s.name, c.slug, s.reason, s.set_at AS "setAt", (SELECT count(*)::int FROM living) AS alive,
      (SELECT count(*)::int FROM living WHERE switches >= s.revision) AS "inForce"
    FROM switches s LEFT JOIN campaigns c ON c.id = s.campaign_id
    WHERE s.lifted_at IS NULL AND (s.subject = 'site' OR c.id IS NOT NULL)
    UNION ALL
    SELECT 'pause_emails', c.slug, h.reason, h.held_at, NULL, NULL FROM holds h LEFT JOIN campaigns c ON c.id = h.campaign_id
    WHERE h.cause = 'paused' AND h.lifted_at IS NULL AND (h.subject = 'site' OR h.subject LIKE 'campaign %')
    ORDER BY 4 DESC`;
  return rows.flatMap(({ name, ...row }) => (isSwitch(name) ? [{ name, ...row }] : []));
}

export async function listTargets(locale: string): Promise<{ slug: string; title: string }[]> {
  const rows = await db().campaign.findMany({
    where: { publishedAt: { not: null } },
    select: { slug: true, defaultLocale: true, texts: { select: { locale: true, title: true } } },
  });
  const targets = rows.map((row) => ({ slug: row.slug, title: titleOf(row, locale) }));
  return targets.toSorted((a, b) => a.title.localeCompare(b.title, locale));
}
