import type { Prisma } from "#prisma/client/client.ts";
import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";

export const PROMINENT_MAX = 100;

type Fault = "unknown_signatory" | "not_counted" | "too_many_prominent";
type Outcome = { ok: true } | { ok: false; error: Fault } | Refused;
type Given = { slug: string; id: string; position: number; publicTitle: string };

/** Sets a signatory's place. Uncounted signatures do not qualify: they can be signed again under another name. */
export async function makeProminent(organizerId: string, given: Given): Promise<Outcome> {
  const { slug, id, position, publicTitle } = given;
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Outcome> => {
    // The lock delays erasing and withdrawing, which then also remove this place.
    const [row] = await transaction.$queryRaw<{ counted: boolean }[]>`
      SELECT counted FROM signatures WHERE id = ${id}::uuid AND campaign_id = ${campaignId} AND erased_at IS NULL FOR UPDATE`;
    if (!row) return { ok: false, error: "unknown_signatory" };
    if (!row.counted) return { ok: false, error: "not_counted" };
    const others = (await idsOf(transaction, campaignId)).filter((other) => other !== id);
    if (others.length >= PROMINENT_MAX) return { ok: false, error: "too_many_prominent" };
    const fields = { position, publicTitle };
    await transaction.prominent.upsert({
      where: { signatureId: id },
      create: { campaignId, signatureId: id, ...fields },
      update: fields,
    });
    await putInOrder(transaction, others.toSpliced(position - 1, 0, id));
    const details = { signature: id, to: Math.min(position, others.length + 1) };
    await recordAct(transaction, { campaignId, organizerId, act: "signature_prominent", details });
    return { ok: true };
  });
}

/** Idempotent. */
export async function makeOrdinary(organizerId: string, { slug, id }: { slug: string; id: string }): Promise<Outcome> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Outcome> => {
    if (!(await transaction.signature.count({ where: { id, campaignId, erasedAt: null } })))
      return { ok: false, error: "unknown_signatory" };
    const { count } = await transaction.prominent.deleteMany({ where: { signatureId: id, campaignId } });
    if (count === 0) return { ok: true };
    await putInOrder(transaction, await idsOf(transaction, campaignId));
    await recordAct(transaction, { campaignId, organizerId, act: "signature_ordinary", details: { signature: id } });
    return { ok: true };
  });
}

async function idsOf(transaction: Prisma.TransactionClient, campaignId: number): Promise<string[]> {
  const rows = await transaction.prominent.findMany({
    where: { campaignId },
    orderBy: [{ position: "asc" }, { signatureId: "asc" }],
    select: { signatureId: true },
  });
  return rows.map(({ signatureId }) => signatureId);
}

async function putInOrder(transaction: Prisma.TransactionClient, ids: string[]): Promise<void> {
  await transaction.$executeRaw`
    UPDATE prominent p SET position = wanted.place
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted (id, place) WHERE p.signature_id = wanted.id`;
}
