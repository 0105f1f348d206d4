import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { digestDomain } from "../holds/subject.ts";
import { seal } from "../secrets/seal.ts";

/** The campaign's burst in force, of one domain. */
export async function aBurst(campaignId: number, fields: Partial<Prisma.BurstUncheckedCreateInput> = {}) {
  const digest = digestDomain("x@bots.example");
  const now = new Date();
  const data = {
    ...{ campaignId, kind: "domain", digest, holds: true, score: 90, hints: ["one_series", "very_fast"] },
    ...{ signings: 60, minutes: 2, networks: 3, firstId: "00000000-0000-7000-8000-000000000000" },
    ...{ begunAt: now, latestAt: now, nameCipher: seal("bots.example"), ...fields },
  };
  await db().burst.createMany({ data, skipDuplicates: true });
  const { id } = await db().burst.findFirstOrThrow({ where: { campaignId, kind: data.kind, digest: data.digest } });
  return id;
}
