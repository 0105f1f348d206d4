import type { Prisma } from "#prisma/client/client.ts";
import type { Facts, Kind } from "./schema.ts";

/** The pack and delivery must belong to the campaign. */
export async function findLinked(
  transaction: Prisma.TransactionClient,
  campaignId: number,
  kind: Kind,
  { time = "", count, pack, answers, outcome }: Facts,
) {
  if (kind === "delivery") {
    const isThere = pack && (await transaction.pack.count({ where: { id: pack, campaignId, sha256: { not: null } } }));
    if (pack && !isThere) return { ok: false, error: "pack_gone" } as const;
    return { ok: true, facts: { time, count, packId: pack ?? null } } as const;
  }
  if (kind === "news") return { ok: true, facts: { time } } as const;
  const isThere = answers && (await transaction.update.count({ where: { id: answers, campaignId, kind: "delivery" } }));
  if (answers && !isThere) return { ok: false, error: "update_gone" } as const;
  return { ok: true, facts: { time, outcome, answersId: answers ?? null } } as const;
}
