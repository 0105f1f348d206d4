import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { digestDomain } from "../holds/subject.ts";
import { observeSigning, storeObservations } from "../quarantine/observe.ts";
import { seal } from "../secrets/seal.ts";
import { signCampaign } from "../signatures/sign.ts";
import { uuidv7 } from "../uuid.ts";
import { verifySignature } from "../verification/verify.ts";
import { after, anInput, proofsOf, type TestCampaign } from "./makers.ts";

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

type Crowd = { at?: Date; domain?: string; first?: number };

/** Signs as a script does: numbered addresses of one domain, from one network, within seconds. */
export async function botsSign(
  letter: TestCampaign,
  size: number,
  { at = new Date(), domain = "bots.example", first = 0 }: Crowd = {},
) {
  const bots = [];
  for (let turn = first; turn < first + size; turn += 1) {
    const input = anInput({ email: `bot-${turn}@${domain}`, name: `Bot ${turn % 7}` });
    const time = after(at, turn * 20);
    const setId = uuidv7(time.getTime());
    await signCampaign(letter.slug, input, time, { setId });
    observeSigning({ id: setId, at: time, name: input.name, email: input.email, network: "192.0.2.1" });
    bots.push({ id: setId, email: input.email, ...proofsOf(setId, time) });
  }
  await storeObservations();
  return bots;
}

/** Verifies with the link, some time after signing. */
export async function verifyAll(bots: { token: string }[], at = new Date()): Promise<void> {
  for (const { token } of bots) await verifySignature(token, at);
}

export async function countQuarantined(campaignId: number): Promise<number> {
  return db().signature.count({ where: { campaignId, quarantinedAt: { not: null } } });
}
