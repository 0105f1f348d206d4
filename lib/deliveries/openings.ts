import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { env } from "../env.ts";
import { COUNTED } from "../exports/read.ts";
import type { Snapshot } from "../exports/snapshot.ts";
import { canonicalize } from "../log/canonical.ts";
import { parseCheckpoint } from "../log/checkpoint.ts";
import { commitTo, deriveSecret, type PublicPart, publicBytes } from "../log/commitment.ts";
import { parseEntry, unpackEntries } from "../log/entry.ts";
import { findCheckpoint } from "../log/find.ts";
import { parseNote } from "../log/note.ts";
import { TILE_WIDTH } from "../log/tiles.ts";

const { sql } = Prisma;

export type PackLog = { checkpoint: string; origin: string; size: number; count: number };

export async function readPackLog(slug: string): Promise<PackLog | undefined> {
  const checkpoint = await findCheckpoint(slug);
  if (!checkpoint) return;
  const { origin, size, count } = parseCheckpoint(parseNote(checkpoint).text);
  return size > 0 ? { checkpoint, origin, size, count } : undefined;
}

/** For each listed signature the secret that opens its entry's words, never the one of the address. */
export async function* writeOpenings(snapshot: Snapshot, campaignId: number, size: number): AsyncGenerator<Buffer> {
  const readEntry = makeReadEntry(campaignId);
  const query = sql`
    SELECT place.words, encode(place.seed, 'hex'), name, affiliation, version.number FROM signatures
    JOIN (SELECT signature_id, words, seed FROM log_places WHERE campaign_id = ${campaignId} AND state = 'in') AS place
      ON place.signature_id = signatures.id
    JOIN (SELECT id AS version_id, number FROM letter_versions) AS version ON version_id = letter_version_id
    WHERE campaign_id = ${campaignId} AND ${COUNTED.delivery} AND place.seed IS NOT NULL AND place.words < ${size}
    ORDER BY place.words`;
  for await (const rows of snapshot.read(query)) {
    const lines = [];
    for (const [words, seed = "", name = "", affiliation, version] of rows) {
      const part = { name, affiliation: affiliation || null, version: Number(version), listed: true };
      const entry = await readEntry(Number(words));
      const secret = entry && findSecret(Buffer.from(seed, "hex"), part, entry);
      if (secret) lines.push(`${canonicalize({ entry: Number(words), secret: secret.toString("base64"), ...part })}\n`);
    }
    yield Buffer.from(lines.join(""));
  }
}

function findSecret(seed: Buffer, part: PublicPart, text: string): Buffer | undefined {
  const entry = parseEntry(text);
  const committed = "commitments" in entry ? entry.commitments.public : undefined;
  const secrets = env().COMMITMENT_KEYS.map(({ secret }) => deriveSecret(secret, seed, "public"));
  return secrets.find((secret) => commitTo(secret, publicBytes(part)) === committed);
}

/** Bundles only grow: they need not be of the snapshot, which is being read meanwhile. */
function makeReadEntry(campaignId: number) {
  let [number, entries]: [number, string[]] = [-1, []];
  return async (at: number): Promise<string | undefined> => {
    const wanted = Math.floor(at / TILE_WIDTH);
    if (wanted !== number) {
      const [bundle] = await queryDirectly<{ entries: Buffer }>(
        sql`SELECT entries FROM log_bundles WHERE campaign_id = ${campaignId} AND number = ${wanted}`,
      );
      [number, entries] = [wanted, bundle ? unpackEntries(bundle.entries) : []];
    }
    return entries[at % TILE_WIDTH];
  };
}
