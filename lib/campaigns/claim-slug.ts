import type { Prisma } from "#prisma/client/client.ts";
import { firstFree, isReserved, SLUG_MAX, stemOf } from "./slug.ts";

/** Any constant, shared by all processes. */
const SLUG_LOCK = 7_235_003;

export type SlugFault = { ok: false; error: "slug_taken" | "slug_reserved"; suggestion: string };

/** Claims a slug until the transaction ends, or suggests a free one. */
export async function claimSlug(
  transaction: Prisma.TransactionClient,
  slug: string,
): Promise<{ ok: true } | SlugFault> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${SLUG_LOCK})`;
  const suggestion = await findFree(transaction, slug);
  if (suggestion === slug) return { ok: true };
  return { ok: false, error: isReserved(slug) ? "slug_reserved" : "slug_taken", suggestion };
}

async function findFree(transaction: Prisma.TransactionClient, slug: string): Promise<string> {
  const like = { startsWith: stemOf(slug, SLUG_MAX) };
  const rows = await transaction.campaign.findMany({ where: { slug: like }, select: { slug: true } });
  const taken = new Set(rows.map((row) => row.slug));
  return firstFree(slug, SLUG_MAX, (name) => taken.has(name) || isReserved(name));
}
