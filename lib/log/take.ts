import type pg from "pg";
import { canonicalAddress } from "../addresses/canonical.ts";
import { unseal } from "../secrets/seal.ts";
import type { Parts } from "./commitment.ts";
import type { Change, Place } from "./sequence.ts";

export type Waiting = Change & { id: string; campaignId: number };

/**
 * In order, up to the first change of a transaction that may not be the oldest: one that is older might still commit an
 * earlier change. Those of a campaign without a log wait for it.
 */
export async function takeChanges(client: pg.Client, most: number, refused: number[]): Promise<Waiting[]> {
  const { rows } = await client.query<Waiting>(
    `WITH first AS (
       SELECT w.*, xact >= pg_snapshot_xmin(pg_current_snapshot()) AS is_early
       FROM log_changes w LEFT JOIN campaigns c ON c.id = w.campaign_id LEFT JOIN logs l ON l.campaign_id = c.id
       WHERE (c.id IS NULL OR l.origin IS NOT NULL) AND w.campaign_id <> ALL($3) ORDER BY w.id LIMIT $1
     )
     SELECT id, campaign_id AS "campaignId", signature_id AS "signatureId", kind, hour, ruling_id AS "rulingId", change,
       words
     FROM first WHERE id < coalesce((SELECT min(id) FROM first WHERE is_early), $2) ORDER BY id`,
    [most, Number.MAX_SAFE_INTEGER, refused],
  );
  return rows;
}

export async function readPlaces(client: pg.Client, campaignId: number, ids: string[]): Promise<Map<string, Place>> {
  const { rows } = await client.query<Place & { id: string }>(
    `SELECT signature_id AS id, entry, words, state, seed FROM log_places
     WHERE campaign_id = $1 AND signature_id = ANY($2)`,
    [campaignId, ids],
  );
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

export async function savePlaces(client: pg.Client, campaignId: number, places: Map<string, Place>): Promise<void> {
  const sorted = [...places].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const column = <T>(take: (place: Place) => T) => sorted.map(([, place]) => take(place));
  await client.query(
    `INSERT INTO log_places AS mine (campaign_id, signature_id, entry, words, state, seed)
     SELECT $1, * FROM unnest($2::uuid[], $3::int[], $4::int[], $5::text[], $6::bytea[])
     ON CONFLICT (campaign_id, signature_id) DO UPDATE SET entry = excluded.entry, words = excluded.words,
       state = excluded.state, seed = excluded.seed`,
    [
      campaignId,
      sorted.map(([id]) => id),
      column(({ entry }) => entry),
      column(({ words }) => words),
      column(({ state }) => state),
      column(({ seed }) => seed),
    ],
  );
}

export type Words = {
  id: string;
  name: string | null;
  affiliation: string | null;
  listed: boolean;
  version: number;
  cipher: Buffer | null;
};

/** The words to commit to. Missing: erased, or the address cannot be decrypted. */
export async function readParts(client: pg.Client, ids: string[]): Promise<Map<string, Parts>> {
  const { rows } = await client.query<Words>(
    `SELECT s.id, s.name, s.affiliation, s.listed, v.number AS version, s.email_cipher AS cipher
     FROM signatures s JOIN letter_versions v ON v.id = s.letter_version_id WHERE s.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.flatMap((row) => partsOf(row) ?? []));
}

export function partsOf({ id, name, affiliation, listed, version, cipher }: Words): [string, Parts][] {
  if (name === null || cipher === null) return [];
  try {
    const address = canonicalAddress(unseal(cipher).toString());
    return [[id, { address, public: { name, affiliation, listed, version } }]];
  } catch {
    return [];
  }
}
