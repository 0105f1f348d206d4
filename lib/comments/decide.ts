import { z } from "zod";
import { recordAct } from "../audit/record.ts";
import { actOn, type Refused } from "../campaigns/access.ts";

/** What is decided of a comment; `seen` is when it was written, for who signs anew brings another. */
export const Decision = z.object({
  slug: z.string(),
  id: z.uuid(),
  seen: z.iso.datetime(),
  from: z.enum(["queue", "signatory"]).default("queue"),
});
export type Decision = z.infer<typeof Decision>;

type Outcome = { ok: true } | { ok: false; error: "comment_gone" } | Refused;

/** Makes a comment public, or decides that it never is; either can be changed. Again is the same as once. */
export async function decideComment(
  organizerId: string,
  { slug, id, seen, approved }: Decision & { approved: boolean },
  now = new Date(),
): Promise<Outcome> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Outcome> => {
    const read = { id, campaignId, erasedAt: null, comment: { not: null }, createdAt: new Date(seen) };
    const { count } = await transaction.signature.updateMany({
      where: { ...read, ...(approved ? { commentApprovedAt: null } : { commentRefusedAt: null }) },
      data: { commentApprovedAt: approved ? now : null, commentRefusedAt: approved ? null : now },
    });
    if (count === 0)
      return (await transaction.signature.count({ where: read })) === 1
        ? { ok: true }
        : { ok: false, error: "comment_gone" };
    const act = approved ? "comment_approved" : "comment_refused";
    await recordAct(transaction, { campaignId, organizerId, act, details: { signature: id }, now });
    return { ok: true };
  });
}
