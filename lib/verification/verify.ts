import { metrics } from "../health/metrics.ts";
import { makeTogether } from "../jobs/together.ts";
import { findWords, stateOfWords } from "./find.ts";
import { findByCode } from "./find-by-code.ts";
import {
  type Claim,
  type InForce,
  type Verification,
  verifyOwnWords,
  verifyPendingWords,
  verifySeveral,
} from "./put-in-force.ts";
import type { CodeInput } from "./schema.ts";
import type { VerificationError } from "./state.ts";
import { makeToken, readToken } from "./token.ts";

export type Verified =
  | { ok: true; signatureId: string; slug: string; first: boolean }
  | { ok: false; error: VerificationError };

export type Opened = { ok: true; token: string } | { ok: false; error: VerificationError };
export type CodeError = { ok: false; error: "wrong_code" | "too_many_attempts" | "locked" | "unknown_campaign" };

/** Idempotent. */
export async function verifySignature(token: string, now = new Date()): Promise<Verified> {
  const claim = readToken("verify", token);
  return claim ? verify(claim, now) : { ok: false, error: "unknown" };
}

export async function verifyByCode(input: CodeInput, now = new Date(), network = ""): Promise<Verified | CodeError> {
  const found = await findByCode(input, network, now);
  return found.ok ? verify(found.claim, now) : found;
}

/** The link's page shows the words first: no proof in a URL shows that somebody has read them. */
export async function openByCode(input: CodeInput, now = new Date(), network = ""): Promise<Opened | CodeError> {
  const found = await findByCode(input, network, now);
  if (!found.ok) return found;
  const { id, expiresAt } = found.claim;
  const words = await findWords(id);
  const state = words ? stateOfWords(words, expiresAt, now) : "unknown";
  if (state !== "pending" && state !== "verified") return { ok: false, error: state };
  return { ok: true, token: makeToken("verify", id, expiresAt) };
}

async function verify(claim: Claim, now: Date): Promise<Verified> {
  const own = await verifyTogether({ ...claim, now });
  if (own) return first(own);
  const found = await findWords(claim.id);
  if (!found) return { ok: false, error: "unknown" };
  const { id: signatureId, campaign } = found.signature;
  const state = stateOfWords(found, claim.expiresAt, now);
  if (state === "pending") {
    const pending = found.beside === undefined ? undefined : await verifyPendingWords(claim, now);
    return pending ? first(pending) : verify(claim, now); // changed since it was read
  }
  if (state === "verified") return { ok: true, signatureId, slug: campaign.slug, first: false };
  return { ok: false, error: state };
}

const verifyTogether = makeTogether(verifyOwn, ({ id }: Verification) => id);

/** Among several, those that were not verified have no outcome. */
async function verifyOwn(verifications: Verification[]): Promise<(InForce | undefined)[]> {
  const [only, ...others] = verifications;
  if (only && others.length === 0) return [await verifyOwnWords(only, only.now)];
  const verified = await verifySeveral(verifications);
  return verifications.map(({ id }) => verified.get(id));
}

function first(verified: { signatureId: string; slug: string }): Verified {
  metrics.verifications.inc();
  return { ok: true, ...verified, first: true };
}
