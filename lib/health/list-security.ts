import { db } from "../db.ts";
import { readableOr } from "../secrets/readable.ts";
import { NOBODY, SECURITY_KINDS, type SecurityKind } from "./security.ts";

const TAKE = 200;
const DAY_MS = 86_400_000;

/** `who`: the organizer's name or address, for hosts. */
export type Incident = { hour: Date; kind: SecurityKind; about: string; who: string; count: number };

export async function listSecurity(): Promise<Incident[]> {
  const rows = await db().securityEvent.findMany({ orderBy: [{ hour: "desc" }, { count: "desc" }], take: TAKE });
  const ids = [...new Set(rows.map(({ organizerId }) => organizerId))].filter((id) => id !== NOBODY);
  const organizers = await db().organizer.findMany({ where: { id: { in: ids } } });
  const called = new Map(
    organizers.map(({ id, name, emailCipher }) => [id, name || readableOr("", emailCipher, "organizers")]),
  );
  return rows.flatMap(({ kind: name, organizerId, ...row }) => {
    const kind = SECURITY_KINDS.find((known) => known === name);
    return kind ? [{ ...row, kind, who: called.get(organizerId) ?? "" }] : [];
  });
}

export async function countSecurity(now: Date): Promise<number> {
  const since = new Date(now.getTime() - DAY_MS);
  const { _sum } = await db().securityEvent.aggregate({ where: { hour: { gt: since } }, _sum: { count: true } });
  return _sum.count ?? 0;
}
