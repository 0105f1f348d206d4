import { db } from "../db.ts";
import { env } from "../env.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { composeMail, type OutgoingMail } from "./compose.ts";
import { readVoice } from "./voice.ts";

const NOBODY = "00000000-0000-7000-8000-000000000000";

type Of = { campaignId: number | null; slug: string | null; title: string | null };
type Reader = { address: string; locale: Locale };

/** What a signatory gets, in the campaign's words; its link leads to the letter and its code verifies nothing. */
export async function composeTest(
  { campaignId, slug, title }: Of,
  to: Reader,
  now: Date,
): Promise<OutgoingMail | undefined> {
  if (!campaignId || !slug) return;
  const author = await db().author.findUnique({ where: { campaignId }, select: { name: true } });
  const recipient = { signatureId: NOBODY, wordsId: NOBODY, requestedAt: now, name: null, ...to };
  const letter = {
    ...(await readVoice(db(), campaignId, to.locale)),
    ...{ slug, title: title ?? slug, author: author?.name, link: `${env().SITE_URL}/${to.locale}/${slug}` },
  };
  const mail = await composeMail("verification", recipient, letter, now);
  return { ...mail, subject: messagesIn(to.locale)("mail.test", { what: mail.subject }) };
}
