import { db } from "../../db.ts";
import type { Scope } from "./schema.ts";
import { digestKey } from "./token.ts";

export type ApiKey = { id: string; name: string; slug: string; organizerId: string; scope: Scope };

/** Records the key's use (RFC 6750, 2.1). Callers check that its maker still has access. */
export async function findKey(authorization: string): Promise<ApiKey | undefined> {
  const token = /^bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!token) return;
  const [key] = await db().$queryRaw<ApiKey[]>`
    UPDATE api_keys k SET last_used_at = now() FROM campaigns c
    WHERE digest = ${digestKey(token)} AND revoked_at IS NULL AND c.id = campaign_id
    RETURNING k.id, k.name, c.slug, k.organizer_id AS "organizerId", k.scope`;
  return key;
}
