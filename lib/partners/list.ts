import { countSignatures } from "../counters/count.ts";
import { spanOf } from "../counters/intervals.ts";
import { db } from "../db.ts";
import { checkAccess, type Refused } from "../team/access.ts";
import { may } from "../team/role.ts";
import { countOwnList } from "./agreed.ts";
import { makeLinkToken } from "./link.ts";
import { NO_NUMBERS, type Numbers, readDays, readNumbers } from "./numbers.ts";

export type Partner = {
  id: string;
  name: string;
  website: string;
  key?: string; // not revoked
  formerKeys: string[];
  listPolicy: string;
  createdAt: Date;
  stoppedAt: Date | null;
} & Numbers;

const select = {
  ...{ id: true, name: true, website: true, listPolicy: true, createdAt: true, stoppedAt: true },
  keys: { select: { key: true, revokedAt: true }, orderBy: { createdAt: "desc" } },
} as const;

export async function listPartners(organizerId: string, slug: string, now = new Date()) {
  const access = await checkAccess(organizerId, slug, "read");
  if (!access.ok) return access;
  const { campaignId } = access;
  const [rows, numbers, count] = await Promise.all([
    db().partner.findMany({ where: { campaignId }, select, orderBy: { id: "asc" } }),
    readNumbers(campaignId, now),
    countSignatures(campaignId),
  ]);
  const partners = rows.map((row) => partnerOf(row, numbers)).toSorted((a, b) => b.count - a.count);
  return { ok: true, partners, count, writes: may(access.role, "write") } as const;
}

type Missing = { ok: false; error: "unknown_partner" } | Refused;

/** One partner with its days. `link` and `token` are for editors, and for owners only if the partner has a list of addresses; `link` is "" if there is none. */
export async function readPartner(organizerId: string, slug: string, id: string, now = new Date()) {
  const access = await checkAccess(organizerId, slug, "read");
  if (!access.ok) return access;
  const { campaignId } = access;
  const row = await db().partner.findFirst({
    where: { id, campaignId },
    select: { ...select, linkId: true, campaign: { select: { publishedAt: true, closesAt: true } } },
  });
  if (!row) return { ok: false, error: "unknown_partner" } satisfies Missing;
  const [numbers, { before, days }, listed] = await Promise.all([
    readNumbers(campaignId, now, id),
    readDays(campaignId, id),
    countOwnList(id),
  ]);
  const writes = may(access.role, "write");
  const mayOpen = may(access.role, row.listPolicy || listed > 0 ? "own" : "write");
  return {
    ok: true,
    ...{ partner: partnerOf(row, numbers), listed },
    ...{ before, days, span: spanOf({ ...row.campaign, publishedAt: row.createdAt }, days, "day", now), writes },
    ...{ mayOpen, owns: may(access.role, "own") },
    link: mayOpen ? (row.linkId ?? "") : "",
    token: mayOpen && row.linkId ? makeLinkToken(row.linkId) : undefined,
  } as const;
}

type Row = Omit<Partner, keyof Numbers | "key" | "formerKeys"> & { keys: { key: string; revokedAt: Date | null }[] };

function partnerOf(
  { keys, id, name, website, listPolicy, createdAt, stoppedAt }: Row,
  numbers: Map<string, Numbers>,
): Partner {
  return {
    ...{ id, name, website, listPolicy, createdAt, stoppedAt },
    key: keys.find(({ revokedAt }) => revokedAt === null)?.key,
    formerKeys: keys.filter(({ revokedAt }) => revokedAt !== null).map(({ key }) => key),
    ...(numbers.get(id) ?? NO_NUMBERS),
  };
}
