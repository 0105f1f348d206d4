import { db } from "../db.ts";
import type { Scope } from "./schema.ts";
import { digestKey } from "./token.ts";

/** A key in force, with whom it acts for. */
export type ApiKey = { id: string; name: string; slug: string; organizerId: string; scope: Scope };

/**
 * The key that a request shows, `Authorization: Bearer …` (RFC 6750, 2.1), and that it was used. One that was revoked is
 * no key. Whether whoever made it may still do what it is for is asked where that is done.
 */
export async function findKey(authorization: string): Promise<ApiKey | undefined> {
  const token = /^bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!token) return;
  const [key] = await db().$queryRaw<ApiKey[]>`
    UPDATE api_keys k SET last_used_at = now() FROM campaigns c
    WHERE digest = ${digestKey(token)} AND revoked_at IS NULL AND c.id = campaign_id
    RETURNING k.id, k.name, c.slug, k.organizer_id AS "organizerId", k.scope`;
  return key;
}
