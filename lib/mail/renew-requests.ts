import type { Prisma } from "#prisma/client/client.ts";

/** Up to this delay an email keeps its request time, which saves a write to the hot row. */
export const FRESH_MS = 5 * 60_000;

type Request = { id: string; isPending: boolean; requestedAt: Date };

/** Makes delayed links and codes valid from now. Skips locked rows: their holder may be waiting for the email. */
export async function renewRequests(
  transaction: Prisma.TransactionClient,
  requests: Request[],
  now: Date,
): Promise<Map<string, Date>> {
  const isFresh = ({ requestedAt }: Request) => now.getTime() - requestedAt.getTime() <= FRESH_MS;
  const fresh = requests.filter(isFresh).map(({ id, requestedAt }) => [id, requestedAt] as const);
  const stale = requests.filter((request) => !isFresh(request));
  if (stale.length === 0) return new Map(fresh);
  const [own, pending] = [false, true].map((kind) => stale.filter(({ isPending }) => isPending === kind));
  const renewed = await transaction.$queryRaw<{ id: string }[]>`
    WITH held AS (
      SELECT id FROM signatures WHERE id = ANY(${idsOf(own)}::uuid[]) FOR NO KEY UPDATE SKIP LOCKED
    ), held_words AS (
      SELECT id FROM pending_words WHERE id = ANY(${idsOf(pending)}::uuid[]) FOR NO KEY UPDATE SKIP LOCKED
    ), renewed AS (
      UPDATE signatures s SET requested_at = ${now} FROM held WHERE s.id = held.id RETURNING s.id
    ), renewed_words AS (
      UPDATE pending_words w SET requested_at = ${now} FROM held_words WHERE w.id = held_words.id RETURNING w.id
    )
    SELECT id FROM renewed UNION ALL SELECT id FROM renewed_words`;
  return new Map([...fresh, ...renewed.map(({ id }) => [id, now] as const)]);
}

function idsOf(requests: Request[] | undefined): string[] {
  return [...new Set(requests?.map(({ id }) => id))];
}
