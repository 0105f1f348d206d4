import { digestKey, makeKeyToken } from "#lib/exports/keys/token.ts";
import type { Cast } from "./console-cast.ts";
import type { Database } from "./sites.ts";

export const EXPORT = (cast: Cast) => `/api/campaigns/${cast.slug}/export`;

/** Headers of the owner's API key. */
export async function aKey({ query }: Database, { slug, ids }: Cast, scope = "export_delivery") {
  const token = makeKeyToken();
  await query(
    `INSERT INTO api_keys (id, campaign_id, organizer_id, name, scope, digest)
     SELECT gen_random_uuid(), id, $2, $3, $4, $5 FROM campaigns WHERE slug = $1`,
    [slug, ids.get("owner"), `Key ${token.slice(-6)}`, scope, Buffer.from(digestKey(token))],
  );
  return { authorization: `Bearer ${token}` };
}

/** Two running exports. */
export async function holdPlaces({ query }: Database, { slug, ids }: Cast) {
  await query(
    `INSERT INTO exports (id, campaign_id, organizer_id, kind, format, columns, purpose)
     SELECT gen_random_uuid(), id, $2, 'delivery', 'csv', '{name}', 'Held' FROM campaigns, generate_series(1, 2)
     WHERE slug = $1`,
    [slug, ids.get("owner")],
  );
}
