import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { GRACE_HOURS } from "../campaigns/state.ts";
import { db, queryDirectly } from "../db.ts";
import { takeFromAddress } from "../limits/take.ts";
import { expiryOf, isCode } from "./code.ts";
import type { CodeInput } from "./schema.ts";
import { stateAt, VERIFICATION_TIMES, type VerificationError } from "./state.ts";
import { readToken } from "./token.ts";

export type Verified =
  | { ok: true; signatureId: string; slug: string; first: boolean }
  | { ok: false; error: VerificationError };

/** Verifies by the token of a mail's link. Again is the same as once. */
export async function verifySignature(token: string, now = new Date()): Promise<Verified> {
  const claim = readToken("verify", token);
  if (!claim) return { ok: false, error: "unknown" };
  return verify(claim.id, claim.expiresAt, now);
}

/** Verifies by the six digits of the newest mail. Attempts are few, and counted before they are judged. */
export async function verifyByCode(
  input: CodeInput,
  now = new Date(),
): Promise<Verified | { ok: false; error: "wrong_code" | "too_many_attempts" | "unknown_campaign" }> {
  const digest = digestAddress(input.email);
  const attempt = await queryDirectly(takeFromAddress("code", { digest, now }));
  if (attempt.length === 0) return { ok: false, error: "too_many_attempts" };
  const signature = await db().signature.findFirst({
    where: { campaign: { slug: input.slug }, emailDigest: digest },
    select: { id: true, requestedAt: true },
  });
  if (!signature && !(await isCampaign(input.slug))) return { ok: false, error: "unknown_campaign" };
  const right = signature && isCode(input.code, signature.id, signature.requestedAt);
  if (!right) return { ok: false, error: "wrong_code" };
  return verify(signature.id, expiryOf(signature.requestedAt), now);
}

async function isCampaign(slug: string): Promise<boolean> {
  return (await db().campaign.count({ where: { slug, publishedAt: { not: null } } })) > 0;
}

/** One conditional update: of two verifications at once, one changes the row and the other finds it changed. */
async function verify(id: string, expiresAt: Date, now: Date): Promise<Verified> {
  const graceStart = new Date(now.getTime() - GRACE_HOURS * 3_600_000);
  const [verified] = await queryDirectly<{ slug: string }>(Prisma.sql`
    UPDATE signatures s SET verified_at = ${now} FROM campaigns c
    WHERE s.id = ${id}::uuid AND c.id = s.campaign_id AND ${expiresAt > now}
      AND s.verified_at IS NULL AND s.invalidated_at IS NULL AND s.erased_at IS NULL
      AND (c.closes_at IS NULL OR c.closes_at > ${graceStart}) AND (c.archived_at IS NULL OR c.archived_at > ${now})
    RETURNING c.slug`);
  if (verified) return { ok: true, signatureId: id, slug: verified.slug, first: true };
  const signature = await db().signature.findUnique({ where: { id }, select: VERIFICATION_TIMES });
  if (!signature) return { ok: false, error: "unknown" };
  const state = stateAt({ ...signature, ...signature.campaign, expiresAt }, now);
  if (state === "verified") return { ok: true, signatureId: id, slug: signature.campaign.slug, first: false };
  if (state === "pending") return verify(id, expiresAt, now); // signed anew since the update
  return { ok: false, error: state };
}
