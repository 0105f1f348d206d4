import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { env } from "../env.ts";
import { canonicalize } from "./canonical.ts";
import { findSecrets, type Parts } from "./commitment.ts";
import { parseEntry, unpackEntries } from "./entry.ts";
import { formatProofFile } from "./proof-file.ts";
import { readTile } from "./read-tile.ts";
import { partsOf, type Words } from "./take.ts";
import { readFromTiles, TILE_WIDTH } from "./tiles.ts";
import { proveInclusion } from "./tree.ts";

const { sql } = Prisma;

type Row = Words & {
  campaignId: number;
  slug: string;
  entry: number | null;
  words: number | null;
  seed: Buffer | null;
  size: number | null;
  checkpoint: string | null;
  bundle: Buffer | null;
};

/** `number`: of the `counted` entry. `soon`: it counts, but its words of now are not in a published entry yet. */
export type Receipt =
  | { state: "ready"; number: number; slug: string; file: string }
  | { state: "soon" }
  | { state: "none" };

/** What a signatory may keep: it proves, to whoever knows name and address, that they signed. It contains neither. */
export async function makeReceipt(signatureId: string): Promise<Receipt> {
  const row = await readRow(signatureId);
  if (!row) return { state: "none" };
  const { campaignId, slug, entry: number, words, seed, size, checkpoint, bundle } = row;
  const parts = partsOf(row)[0]?.[1];
  if (number === null || words === null || !seed || !size || !checkpoint || !bundle || !parts) return { state: "soon" };
  const text = words < size ? unpackEntries(bundle)[words % TILE_WIDTH] : undefined;
  const secrets = text && openSecrets(text, seed, parts);
  if (!text || !secrets) return { state: "soon" };
  const readHash = readFromTiles((level, tile) => readTile(campaignId, level, tile));
  const proof = await proveInclusion(readHash, words, size);
  const { listed, version } = parts.public;
  const opened = { address: secrets.address.toString("base64"), public: secrets.public.toString("base64") };
  const extra = canonicalize({ entry: text, letter: version, listed, secrets: opened, version: 1 });
  return { state: "ready", number, slug, file: formatProofFile({ index: words, proof, checkpoint, extra }) };
}

function openSecrets(text: string, seed: Buffer, parts: Parts) {
  const entry = parseEntry(text);
  const keys = env().COMMITMENT_KEYS.map(({ secret }) => secret);
  return "commitments" in entry ? findSecrets(keys, seed, entry.commitments, parts) : undefined;
}

async function readRow(signatureId: string): Promise<Row | undefined> {
  const [row] = await queryDirectly<Row>(sql`
    SELECT s.id, s.name, s.affiliation, s.listed, v.number AS version, s.email_cipher AS cipher,
      s.campaign_id AS "campaignId", c.slug, p.entry, p.words, p.seed, l.published_size AS size, l.checkpoint,
      b.entries AS bundle
    FROM signatures s JOIN letter_versions v ON v.id = s.letter_version_id JOIN campaigns c ON c.id = s.campaign_id
    LEFT JOIN logs l ON l.campaign_id = s.campaign_id
    LEFT JOIN log_places p ON p.campaign_id = s.campaign_id AND p.signature_id = s.id AND p.state = 'in'
    LEFT JOIN log_bundles b ON b.campaign_id = s.campaign_id AND b.number = p.words / ${TILE_WIDTH}
    WHERE s.id = ${signatureId}::uuid AND s.counted`);
  return row;
}
