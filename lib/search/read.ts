import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { takeFromAddress } from "../limits/take.ts";
import { recordAct } from "../record/write.ts";
import { unseal } from "../secrets/seal.ts";
import { stateOf } from "../signatures/own.ts";
import { actOn, checkAccess, type Refused } from "../team/access.ts";

type Unknown = { ok: false; error: "unknown_signatory" };

/** Everything about one signatory except the address, for stewards. */
export async function findSignatory(organizerId: string, slug: string, id: string) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const { campaignId } = access;
  const signature = await db().signature.findFirst({
    where: { id, campaignId, erasedAt: null },
    omit: { emailDigest: true, emailCipher: true, terms: true },
    include: {
      letterVersion: { select: { number: true } },
      prominent: { select: { position: true, publicTitle: true } },
      ruling: { select: { id: true, reason: true, createdAt: true } },
    },
  });
  if (!signature) return { ok: false, error: "unknown_signatory" } as const;
  const { name, ...rest } = signature;
  return { ok: true, signatory: { ...rest, name: name ?? "", state: stateOf(signature) } } as const;
}

export type Signatory = Extract<Awaited<ReturnType<typeof findSignatory>>, { ok: true }>["signatory"];

/** Reveals a signatory's address and records that in the same transaction. */
export async function showAddress(
  organizerId: string,
  { slug, id }: { slug: string; id: string },
): Promise<{ ok: true; email: string } | Unknown | Refused> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const found = await transaction.signature.findFirst({
      where: { id, campaignId, erasedAt: null },
      select: { emailCipher: true },
    });
    if (!found?.emailCipher) return { ok: false, error: "unknown_signatory" } as const;
    const details = { signature: id };
    await recordAct(transaction, { campaignId, organizerId, act: "signature_address_shown", details });
    return { ok: true, email: unseal(found.emailCipher).toString() } as const;
  });
}

/** Reveals whether a person signed, so lookups are rate-limited and recorded, without the address. */
export async function findByAddress(
  organizerId: string,
  { slug, email }: { slug: string; email: string },
  now = new Date(),
): Promise<{ ok: true; id: string } | Unknown | { ok: false; error: "too_many_look_ups" } | Refused> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const digest = new TextEncoder().encode(organizerId);
    const [allowance] = await transaction.$queryRaw<unknown[]>(takeFromAddress("look_up", { digest, now }));
    if (!allowance) return { ok: false, error: "too_many_look_ups" } as const;
    const found = await transaction.signature.findUnique({
      where: { campaignId_emailDigest: { campaignId, emailDigest: digestAddress(email) } },
      select: { id: true },
    });
    const details = found ? { details: { signature: found.id } } : {};
    await recordAct(transaction, { campaignId, organizerId, act: "signature_address_sought", ...details, now });
    return found ? ({ ok: true, id: found.id } as const) : ({ ok: false, error: "unknown_signatory" } as const);
  });
}
