import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { ofAddress } from "../addresses/of-address.ts";
import { queryDirectly } from "../db.ts";
import { env } from "../env.ts";
import { takeAttempt } from "../limits/attempts.ts";
import { countAttempt, uncountAttempt } from "./attempts.ts";
import { expiryOf, findSetByCode, VERIFICATION_HOURS } from "./code.ts";
import { addressKey, readProof } from "./proof.ts";
import type { Claim } from "./put-in-force.ts";
import type { CodeInput } from "./schema.ts";

type ByCode =
  | { ok: true; claim: Claim }
  | { ok: false; error: "wrong_code" | "too_many_attempts" | "locked" | "unknown_campaign" };

/** `locked` must be answered like a wrong code, or it would reveal who has signed. */
export async function findByCode(input: CodeInput, network: string, now: Date): Promise<ByCode> {
  const digest = digestAddress(input.email);
  const proven = readProof(input.proof, now);
  const keys = env().TOKEN_KEYS.length;
  const address = addressKey(digest);
  const giveBack = takeAttempt({ address, slug: input.slug, network, set: proven, keys }, now);
  if (!giveBack) return { ok: false, error: "too_many_attempts" };
  try {
    const found = await findSets(input.slug, digest, now);
    if (!found) return { ok: false, error: "unknown_campaign" };
    const { here, live } = found;
    const own = here.find(({ id }) => id === proven);
    const compared = own ? [own] : here;
    const attempt = { digest, network, compared: compared.length * keys, live, own: own?.id, keys, now };
    if (!(await countAttempt(attempt))) return { ok: false, error: "locked" };
    const set = findSetByCode(input.code, compared, now);
    if (!set) return { ok: false, error: "wrong_code" };
    giveBack();
    await uncountAttempt(attempt);
    return { ok: true, claim: { id: set.id, expiresAt: expiryOf(set.requestedAt) } };
  } catch (error) {
    giveBack();
    throw error;
  }
}

type Found = { id: string | null; requestedAt: Date; isHere: boolean; isLive: boolean };

/** One statement, whether or not the address is known. */
async function findSets(slug: string, digest: Uint8Array, now: Date) {
  const start = new Date(now.getTime() - VERIFICATION_HOURS * 3_600_000);
  const rows = await queryDirectly<Found>(Prisma.sql`
    WITH own AS (SELECT * FROM signatures WHERE ${ofAddress(digest)} AND erased_at IS NULL),
    sets AS (
      SELECT id, campaign_id, requested_at, verified_at IS NULL AS waits FROM own
      UNION ALL
      SELECT w.id, own.campaign_id, w.requested_at, own.verified_at IS NULL OR own.withdrawn_at IS NOT NULL
      FROM own JOIN pending_words w ON w.signature_id = own.id
    )
    SELECT sets.id, sets.requested_at AS "requestedAt", sets.campaign_id = c.id AS "isHere",
      sets.waits AND sets.requested_at > ${start} AS "isLive"
    FROM campaigns c LEFT JOIN sets ON true
    WHERE c.slug = ${slug} AND c.published_at IS NOT NULL`);
  if (rows.length === 0) return;
  const sets = rows.flatMap(({ id, ...set }) => (id ? [{ ...set, id }] : []));
  return {
    here: sets.filter(({ isHere }) => isHere),
    live: sets.filter(({ isLive }) => isLive).map(({ id }) => id),
  };
}
