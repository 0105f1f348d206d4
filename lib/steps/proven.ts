import { createHash } from "node:crypto";
import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { detailColumns } from "../signatures/detail-columns.ts";
import type { Details } from "../signatures/details.ts";
import { shownStateOf } from "../signatures/own.ts";
import { readToken } from "../verification/token.ts";

const { sql } = Prisma;

/** A verified signature, by which the same address signs other letters. */
export type ProvenSignature = Details & {
  id: string;
  campaignId: number;
  setId: string;
  verifiedAt: Date;
  withdrawnAt: Date | null;
  invalidatedAt: Date | null;
  quarantinedAt: Date | null;
  name: string;
  listed: boolean;
  suspicion: number | null;
  digest: Uint8Array;
  cipher: Uint8Array;
};

type Found = { ok: true; proven: ProvenSignature } | { ok: false; error: "unknown" | "expired" };

/** A token stands for a set of words: it gives nothing once others are in force, or while these do not count. */
export async function findProvenSignature(token: string, now = new Date()): Promise<Found> {
  const claim = readToken("next", token);
  if (!claim) return { ok: false, error: "unknown" };
  if (claim.expiresAt <= now) return { ok: false, error: "expired" };
  const proven = await readProven(isProvenBy(claim.id), now);
  return proven ? { ok: true, proven } : { ok: false, error: "unknown" };
}

/** Undefined also as long as everybody of a burst is told that signatures are being checked. */
export async function readProven(which: Prisma.Sql, now: Date): Promise<ProvenSignature | undefined> {
  const [row] = await queryDirectly<ProvenSignature>(sql`
    SELECT ${provenColumns} FROM signatures s WHERE ${which} AND ${isCounted}`);
  return row && (await shownStateOf(row, now)) === "counted" ? row : undefined;
}

const isCounted = sql`counted AND erased_at IS NULL`;

export const provenColumns = sql`s.id, campaign_id AS "campaignId", coalesce(words_id, s.id) AS "setId", name, ${detailColumns},
  listed, suspicion, email_digest AS digest, email_cipher AS cipher, verified_at AS "verifiedAt",
  withdrawn_at AS "withdrawnAt", invalidated_at AS "invalidatedAt", quarantined_at AS "quarantinedAt"`;

export function isProvenBy(setId: string): Prisma.Sql {
  return sql`s.id = coalesce((SELECT signature_id FROM pending_words WHERE id = ${setId}::uuid), ${setId}::uuid)
    AND coalesce(words_id, s.id) = ${setId}::uuid AND ${isCounted}`;
}

/** Changes with what would be published, so that nothing is signed that was not shown. */
export function fingerprintOf({ setId, name, title, affiliation, country }: ProvenSignature): string {
  const shown = JSON.stringify([setId, name, title, affiliation, country]);
  return createHash("sha256").update(shown).digest("base64url").slice(0, 22);
}
