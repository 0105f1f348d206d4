import { z } from "zod";
import type { Prisma } from "#prisma/client/client.ts";
import { titleOf } from "../campaigns/text.ts";
import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { makeToken, readToken } from "../verification/token.ts";
import { forgetAsked } from "./contact.ts";
import { contactOf } from "./find.ts";

const ASKED_DAYS = 7;
const STOP_DAYS = 5 * 365;

/** "no" also stops what was agreed to before. */
export const ContactAnswer = z.object({ answer: z.enum(["yes", "no"], "required") });
type Answer = z.infer<typeof ContactAnswer>["answer"];

export function askedUntil(now: Date): Date {
  return addDays(now, ASKED_DAYS);
}

/** By which the owner of a contact address agrees to get messages. */
export function makeContactToken(contactId: string, now: Date): string {
  return makeToken("author-contact", contactId, askedUntil(now));
}

/** It only stops them. */
export function makeEndToken(contactId: string, now: Date): string {
  return makeToken("author-stop", contactId, addDays(now, STOP_DAYS));
}

function readContact(token: string, now: Date): { contactId: string; mayAgree: boolean } | undefined {
  const asked = readToken("author-contact", token);
  const claim = asked ?? readToken("author-stop", token);
  return claim && claim.expiresAt > now ? { contactId: claim.id, mayAgree: asked !== undefined } : undefined;
}

/** `slug`: of a letter that everybody may read. */
export async function findContact(token: string, locale: string, now = new Date()) {
  const { contactId } = readContact(token, now) ?? {};
  const include = { campaign: { include: { texts: true } } };
  const found = contactId && (await db().author.findUnique({ where: { contactId }, include }));
  if (!found) return;
  const { campaign } = found;
  const isPublic = campaign.publishedAt !== null && campaign.publishedAt <= now;
  return {
    state: contactOf(found),
    title: titleOf(campaign, locale),
    slug: isPublic ? campaign.slug : undefined,
  };
}

type Answered = { ok: true } | { ok: false; error: "unknown" };

/** Idempotent. Whoever has stopped does not agree again by an older link. */
export async function answerContact(token: string, answer: Answer, now = new Date()): Promise<Answered> {
  const { contactId, mayAgree } = readContact(token, now) ?? {};
  const agrees = answer === "yes";
  if (!contactId || (agrees && !mayAgree)) return { ok: false, error: "unknown" };
  return db().$transaction(async (transaction): Promise<Answered> => {
    await transaction.$queryRaw`SELECT campaign_id FROM authors WHERE contact_id = ${contactId}::uuid FOR UPDATE`;
    const author = await transaction.author.findUnique({ where: { contactId } });
    const state = author ? contactOf(author) : "none";
    if (!author || (agrees && state === "stopped")) return { ok: false, error: "unknown" };
    if (state === (agrees ? "proven" : "stopped")) return { ok: true };
    const { campaignId } = author;
    const ended = { emailCipher: null, contactProvenAt: null, contactStoppedAt: now };
    await transaction.author.update({ where: { campaignId }, data: agrees ? { contactProvenAt: now } : ended });
    const act = agrees ? "author_contact_proven" : "author_contact_stopped";
    await recordAct(transaction, { campaignId, organizerId: null, act, details: { by: "contact" }, now });
    await forgetAsked(transaction, campaignId);
    if (!agrees) await tellOwners(transaction, campaignId, now);
    return { ok: true };
  });
}

async function tellOwners(transaction: Prisma.TransactionClient, campaignId: number, now: Date): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO mails (kind, organizer_id, campaign_id, locale, created_at)
    SELECT 'contact_stopped', o.id, m.campaign_id, o.locale, ${now} FROM memberships m
    JOIN organizers o ON o.id = m.organizer_id
    WHERE m.campaign_id = ${campaignId} AND m.role = 'owner' AND m.accepted_at IS NOT NULL`;
}
