import { canonicalAddress } from "../addresses/canonical.ts";
import { db } from "../db.ts";
import { unseal } from "../secrets/seal.ts";
import type { Granted } from "./access.ts";

/** `called` is "" for people who may not be identified. */
export type Person = { id: string; standing: "member" | "former" | "invited" | "other"; called: string };

type Row = {
  id: string;
  name: string;
  emailCipher: Uint8Array;
  acceptedAt: Date | null;
  hasMembership: boolean;
  former: boolean;
};

/** Owners see invitees' addresses; for others invitees are anonymous, so that no account is revealed. */
export async function findPeople(
  { campaignId, role }: Granted,
  ids: (string | number | null | undefined)[],
): Promise<Map<string, Person>> {
  const wanted = [...new Set(ids.filter((id) => typeof id === "string"))];
  const rows = await db().$queryRaw<Row[]>`
    SELECT o.id, o.name, o.email_cipher AS "emailCipher", m.accepted_at AS "acceptedAt",
      m.organizer_id IS NOT NULL AS "hasMembership",
      EXISTS (SELECT FROM audit_events e WHERE e.campaign_id = ${campaignId} AND (
        e.organizer_id = o.id OR
        (e.act IN ('member_changed', 'member_removed') AND e.details ->> 'member' = o.id::text))) AS former
    FROM organizers o LEFT JOIN memberships m ON m.organizer_id = o.id AND m.campaign_id = ${campaignId}
    WHERE o.id::text = ANY(${wanted})`;
  return new Map(rows.map((row) => [row.id, personOf(row, role === "owner")]));
}

function personOf({ id, name, emailCipher, acceptedAt, hasMembership, former }: Row, forOwner: boolean): Person {
  const email = unseal(emailCipher).toString();
  if (acceptedAt) return { id, standing: "member", called: name || email };
  if (former) return { id, standing: "former", called: name };
  return {
    id,
    standing: hasMembership ? "invited" : "other",
    called: hasMembership && forOwner ? canonicalAddress(email) : "",
  };
}
