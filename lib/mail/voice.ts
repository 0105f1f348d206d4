import type { Prisma } from "#prisma/client/client.ts";
import { env } from "../env.ts";
import { unseal } from "../secrets/seal.ts";

/** A campaign's own words for its emails; what is missing is the site's. */
export type Voice = { senderName?: string | null; replyCipher?: Uint8Array | null; closing?: string | null };

/** Whoever sends, the address is the site's: it is the one that Resend has verified. */
export function voiced({ senderName, replyCipher }: Voice): { from: string; replyTo?: string } {
  const { MAIL_FROM } = env();
  return {
    from: senderName ? `"${senderName.replace(/[\\"<>]/g, "")}" <${addressIn(MAIL_FROM)}>` : MAIL_FROM,
    ...(replyCipher && { replyTo: unseal(replyCipher).toString() }),
  };
}

export async function readVoice(
  transaction: Prisma.TransactionClient,
  campaignId: number,
  locale: string,
): Promise<Voice & { subject: string }> {
  const sender = await transaction.sender.findUnique({ where: { campaignId } });
  const text = await transaction.campaignText.findUnique({
    where: { campaignId_locale: { campaignId, locale } },
    select: { mailSubject: true, mailClosing: true },
  });
  const { name, replyCipher } = sender ?? {};
  return { senderName: name, replyCipher, closing: text?.mailClosing, subject: text?.mailSubject ?? "" };
}

function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}
