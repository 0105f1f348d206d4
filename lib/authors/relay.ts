import { digestAddress } from "../addresses/digest.ts";
import { authorIn, PUBLIC_AUTHOR } from "../campaigns/author.ts";
import { countedAt } from "../campaigns/goal.ts";
import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { takeFromAddress } from "../limits/take.ts";
import { unseal } from "../secrets/seal.ts";
import { makeToken, readToken } from "../verification/token.ts";
import { unsealMessage } from "./message.ts";

const KEPT_HOURS = 72;
const KEPT_MS = KEPT_HOURS * 3_600_000;

export function expiryOf(createdAt: Date): Date {
  return new Date(createdAt.getTime() + KEPT_MS);
}

export function makeMessageToken(id: string, createdAt: Date): string {
  return makeToken("message", id, expiryOf(createdAt));
}

function readMessageToken(token: string, now: Date): string | undefined {
  const claim = readToken("message", token);
  return claim && claim.expiresAt > now ? claim.id : undefined;
}

/** As its writer sees it before sending. */
export async function findMessage(token: string, locale: string, now = new Date()) {
  const id = readMessageToken(token, now);
  const found =
    id &&
    (await db().message.findUnique({
      where: { id, campaign: { ...countedAt(now), author: { is: { takesMessages: true } } } },
      include: { campaign: { include: { author: { select: PUBLIC_AUTHOR }, texts: true } } },
    }));
  if (!found) return;
  const { campaign, cipher, relayedAt } = found;
  const { name, email, text } = unsealMessage(cipher);
  const title = titleOf(campaign, locale);
  return {
    name,
    email,
    text,
    title,
    slug: campaign.slug,
    author: authorIn(campaign, locale),
    sent: relayedAt !== null,
  };
}

type Relayed = { ok: true } | { ok: false; error: "unknown" | "inbox_full" };

/** Sends the message to the author, once. */
export async function relayMessage(token: string, now = new Date()): Promise<Relayed> {
  const id = readMessageToken(token, now);
  if (!id) return { ok: false, error: "unknown" };
  return db().$transaction(async (transaction): Promise<Relayed> => {
    await transaction.$queryRaw`SELECT id FROM messages WHERE id = ${id}::uuid FOR UPDATE`;
    const found = await transaction.message.findUnique({
      where: { id, campaign: countedAt(now) },
      include: { campaign: { select: { defaultLocale: true, author: true } } },
    });
    const { emailCipher: cipher, takesMessages } = found?.campaign.author ?? {};
    if (!found || !cipher || !takesMessages) return { ok: false, error: "unknown" };
    if (found.relayedAt) return { ok: true };
    const digest = digestAddress(unseal(cipher).toString());
    const taken = await transaction.$queryRaw<unknown[]>(takeFromAddress("message", { digest, now }));
    if (taken.length === 0) return { ok: false, error: "inbox_full" };
    await transaction.message.update({ where: { id }, data: { relayedAt: now } });
    const { defaultLocale: locale } = found.campaign;
    await transaction.mail.create({
      data: { kind: "message", messageId: id, emailDigest: new Uint8Array(digest), locale, createdAt: now },
    });
    return { ok: true };
  });
}

/** Messages, sent or not, whose links have expired, unless their email is still on its way. */
export async function forgetMessages(now: Date): Promise<void> {
  const createdAt = { lt: new Date(now.getTime() - KEPT_MS) };
  await db().message.deleteMany({ where: { createdAt, mails: { none: {} } } });
}
