import { db } from "../db.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";

export type Asking = { partnerId: string; policy: string; wording: string };

const ASKS = { stoppedAt: null, listPolicy: { not: "" } } as const;

/** Keys of the letter's partners that ask for consent to their own lists. */
export async function listAsking(slug: string): Promise<string[]> {
  const where = { revokedAt: null, partner: { ...ASKS, campaign: { slug } } };
  return (await db().partnerKey.findMany({ where, select: { key: true } })).map(({ key }) => key);
}

/** The partner of a link, if it asks for consent to its own list, and its question. */
export async function findAsking(
  slug: string,
  source: string | undefined,
  locale: Locale,
): Promise<Asking | undefined> {
  if (!source) return;
  const found = await db().partner.findFirst({
    where: {
      ...{ ...ASKS, campaign: { slug } },
      keys: { some: { key: source, revokedAt: null } },
    },
    select: { id: true, name: true, listPolicy: true },
  });
  if (!found) return;
  const wording = messagesIn(locale)("embed.form.list", { name: found.name, url: new URL(found.listPolicy).host });
  return { partnerId: found.id, policy: found.listPolicy, wording };
}
