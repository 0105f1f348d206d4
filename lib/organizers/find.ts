import { db } from "../db.ts";
import { isLocale, type Locale } from "../locale/locales.ts";
import { unseal } from "../secrets/seal.ts";
import { isLogInClosed } from "./closed.ts";
import { isHost } from "./host.ts";

export type Organizer = { id: string; name: string; email: string; locale: Locale; host: boolean };

export async function findOrganizer(id: string): Promise<Organizer | undefined> {
  const found = await db().organizer.findUnique({
    where: { id },
    include: { memberships: { take: 1, select: { role: true } } },
  });
  if (!found) return;
  const host = isHost(found.emailDigest);
  if (!host && (found.memberships.length === 0 || (await isLogInClosed()))) return;
  const { name, locale, emailCipher } = found;
  return { id, name, email: unseal(emailCipher).toString(), locale: isLocale(locale) ? locale : "en", host };
}

export async function changeOrganizer(id: string, { name, locale }: { name: string; locale: Locale }): Promise<void> {
  await db().organizer.update({ where: { id }, data: { name, locale } });
}
