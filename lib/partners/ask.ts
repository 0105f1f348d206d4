import { db } from "../db.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";

export type Asking = { partnerId: string; policy: string; wording: string };

/** The partner of a link, if it asks for consent to its own list, and its question. */
export async function findAsking(
  slug: string,
  source: string | undefined,
  locale: Locale,
): Promise<Asking | undefined> {
  if (!source) return;
  const found = await db().partner.findFirst({
    where: {
      ...{ stoppedAt: null, listPolicy: { not: "" }, campaign: { slug } },
      keys: { some: { key: source, revokedAt: null } },
    },
    select: { id: true, name: true, listPolicy: true },
  });
  if (!found) return;
  const wording = messagesIn(locale)("embed.form.list", { name: found.name, url: new URL(found.listPolicy).host });
  return { partnerId: found.id, policy: found.listPolicy, wording };
}
