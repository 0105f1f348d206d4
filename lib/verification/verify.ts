import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { queryDirectly } from "../db.ts";
import { takeFromAddress } from "../limits/take.ts";
import { expiryOf, setOfCode, type WordSet } from "./code.ts";
import { findWords, isInForce, stateOfWords } from "./find.ts";
import { type Proof, putOwnInForce, putPendingInForce } from "./put-in-force.ts";
import type { CodeInput } from "./schema.ts";
import type { VerificationError } from "./state.ts";
import { makeToken, readToken } from "./token.ts";

export type Verified =
  | { ok: true; signatureId: string; slug: string; first: boolean }
  | { ok: false; error: VerificationError };

type CodeError = { ok: false; error: "wrong_code" | "too_many_attempts" | "unknown_campaign" };

/** Verifies the words of the mail whose link has this token. Again is the same as once. */
export async function verifySignature(token: string, now = new Date()): Promise<Verified> {
  const claim = readToken("verify", token);
  return claim ? verify(claim, now) : { ok: false, error: "unknown" };
}

/** Verifies the words of the mail in which these six digits are. */
export async function verifyByCode(input: CodeInput, now = new Date()): Promise<Verified | CodeError> {
  const found = await findByCode(input, now);
  return found.ok ? verify(found.proof, now) : found;
}

/** The token of the link that is in the same mail as these digits, to a page that shows the words before they are verified. */
export async function openByCode(
  input: CodeInput,
  now = new Date(),
): Promise<{ ok: true; token: string } | { ok: false; error: VerificationError } | CodeError> {
  const found = await findByCode(input, now);
  if (!found.ok) return found;
  const { id, expiresAt } = found.proof;
  const words = await findWords(id);
  const state = words ? stateOfWords(words, expiresAt, now) : "unknown";
  if (state !== "pending" && state !== "verified") return { ok: false, error: state };
  return { ok: true, token: makeToken("verify", id, expiresAt) };
}

/** The words whose code this is. Attempts are few, and counted before they are judged. */
async function findByCode(
  { slug, email, code }: CodeInput,
  now: Date,
): Promise<{ ok: true; proof: Proof } | CodeError> {
  const digest = digestAddress(email);
  const attempt = await queryDirectly(takeFromAddress("code", { digest, now }));
  if (attempt.length === 0) return { ok: false, error: "too_many_attempts" };
  const rows = await queryDirectly<Sets>(Prisma.sql`
    SELECT s.id, s.requested_at AS "requestedAt", w.id AS "wordsId", w.requested_at AS "wordsRequestedAt" FROM campaigns c
    LEFT JOIN signatures s ON s.campaign_id = c.id AND s.email_digest = ${digest}
    LEFT JOIN pending_words w ON w.signature_id = s.id
    WHERE c.slug = ${slug} AND c.published_at IS NOT NULL`);
  if (rows.length === 0) return { ok: false, error: "unknown_campaign" };
  const set = setOfCode(code, setsOf(rows), now);
  if (!set) return { ok: false, error: "wrong_code" };
  return { ok: true, proof: { id: set.id, expiresAt: expiryOf(set.requestedAt) } };
}

type Sets = { id: string | null; requestedAt: Date; wordsId: string | null; wordsRequestedAt: Date };

function setsOf(rows: Sets[]): WordSet[] {
  const [first] = rows;
  const own = first?.id ? [{ id: first.id, requestedAt: first.requestedAt }] : [];
  const pending = rows.flatMap(({ wordsId, wordsRequestedAt }) =>
    wordsId ? [{ id: wordsId, requestedAt: wordsRequestedAt }] : [],
  );
  return [...own, ...pending];
}

async function verify(proof: Proof, now: Date): Promise<Verified> {
  const own = await putOwnInForce(proof, now);
  if (own) return { ok: true, ...own, first: true };
  const found = await findWords(proof.id);
  if (!found) return { ok: false, error: "unknown" };
  const { id: signatureId, campaign } = found.signature;
  const state = stateOfWords(found, proof.expiresAt, now);
  if (state === "pending") {
    const pending = found.beside === undefined ? undefined : await putPendingInForce(proof, now);
    return pending ? { ok: true, ...pending, first: true } : verify(proof, now); // something has changed since it was read
  }
  if (state === "verified" || (state === "expired" && isInForce(found)))
    return { ok: true, signatureId, slug: campaign.slug, first: false };
  return { ok: false, error: state };
}
