import type { Prisma } from "#prisma/client/client.ts";
import { isSameMailbox } from "../addresses/canonical.ts";
import { digestAddress } from "../addresses/digest.ts";
import { takeFromAddress } from "../limits/take.ts";
import { recordAct } from "../record/write.ts";
import { seal, unseal } from "../secrets/seal.ts";
import { actOn, type Refused } from "../team/access.ts";
import { mayChangeShown } from "../team/role.ts";
import { uuidv7 } from "../uuid.ts";
import type { ContactChange } from "./schema.ts";

type Changed =
  | { ok: true; asked: boolean }
  | { ok: false; error: "no_author" | "contact_stopped" | "too_many_asked" }
  | Refused;

/** Sets or removes the address for messages. Its owner is asked unless it is proven, and again if it is set again. */
export async function changeContact(
  organizerId: string,
  { campaign, email }: ContactChange,
  now = new Date(),
): Promise<Changed> {
  return actOn(organizerId, campaign, "write", async ({ campaignId, role, transaction }): Promise<Changed> => {
    const where = { id: campaignId };
    const row = await transaction.campaign.findUniqueOrThrow({ where, include: { author: true } });
    const { publishedAt, author, defaultLocale: locale } = row;
    if (!mayChangeShown(role, { publishedAt })) return { ok: false, error: "forbidden" };
    if (!author) return { ok: false, error: "no_author" };
    const isSame = email === (author.emailCipher ? unseal(author.emailCipher).toString() : undefined);
    if (isSame && (!email || author.contactProvenAt)) return { ok: true, asked: false };
    const change: Change = { campaignId, organizerId, locale, now };
    if (!email) return removeContact(transaction, change);
    const digest = digestAddress(email);
    const isProven = await isOfTeam(transaction, campaignId, { email, digest });
    const hasStopped = author.contactStoppedAt && Buffer.from(author.contactDigest ?? []).equals(digest);
    if (hasStopped && !isProven) return { ok: false, error: "contact_stopped" };
    if (!isProven && !(await mayAsk(transaction, change, digest))) return { ok: false, error: "too_many_asked" };
    const contactId = (isSame && author.contactId) || uuidv7(now.getTime());
    await setContact(transaction, change, { email, digest, contactId, isProven });
    const act = isSame ? "author_contact_asked" : "author_contact_changed";
    await recordAct(transaction, { campaignId, organizerId, act, now });
    return { ok: true, asked: !isProven };
  });
}

type Change = { campaignId: number; organizerId: string; locale: string; now: Date };
type Contact = { email: string; digest: Uint8Array<ArrayBuffer>; contactId: string; isProven: boolean };

async function removeContact(transaction: Prisma.TransactionClient, change: Change): Promise<Changed> {
  const { campaignId, organizerId, now } = change;
  const data = { emailCipher: null, contactId: null, contactDigest: null, contactProvenAt: null };
  await transaction.author.update({ where: { campaignId }, data });
  await forgetAsked(transaction, campaignId);
  await recordAct(transaction, { campaignId, organizerId, act: "author_contact_changed", now });
  return { ok: true, asked: false };
}

async function setContact(
  transaction: Prisma.TransactionClient,
  { campaignId, locale, now }: Change,
  { email, digest, contactId, isProven }: Contact,
): Promise<void> {
  const proof = { contactProvenAt: isProven ? now : null, contactStoppedAt: null };
  const data = { emailCipher: seal(email), contactId, contactDigest: digest, ...proof };
  await transaction.author.update({ where: { campaignId }, data });
  await forgetAsked(transaction, campaignId);
  if (isProven) return;
  const mail = { kind: "contact_check", campaignId, emailDigest: digest, locale, createdAt: now };
  await transaction.mail.create({ data: mail });
}

/** Emails that ask, and that are not on their way yet. */
export async function forgetAsked(transaction: Prisma.TransactionClient, campaignId: number): Promise<void> {
  await transaction.mail.deleteMany({ where: { kind: "contact_check", campaignId, batchId: null } });
}

/** Whoever has accepted an invitation has logged in by an email to that address. */
async function isOfTeam(
  transaction: Prisma.TransactionClient,
  campaignId: number,
  { email, digest }: Pick<Contact, "email" | "digest">,
): Promise<boolean> {
  const found = await transaction.membership.findFirst({
    where: { campaignId, acceptedAt: { not: null }, organizer: { emailDigest: digest } },
    select: { organizer: { select: { emailCipher: true } } },
  });
  return found !== null && isSameMailbox(unseal(found.organizer.emailCipher).toString(), email);
}

async function mayAsk(transaction: Prisma.TransactionClient, { organizerId, now }: Change, digest: Uint8Array) {
  const own = takeFromAddress("ask", { digest: new TextEncoder().encode(organizerId), now });
  if ((await transaction.$queryRaw<unknown[]>(own)).length === 0) return false;
  return (await transaction.$queryRaw<unknown[]>(takeFromAddress("contact", { digest, now }))).length > 0;
}
