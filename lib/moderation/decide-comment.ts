import { createHash } from "node:crypto";
import { z } from "zod";
import { recordAct } from "../record/write.ts";
import { readCursor } from "../signatures/list.ts";
import { actOn, type Refused } from "../team/access.ts";

/** `seen` is a digest of the comment that was read; `after` is its page of the queue. */
export const Decision = z.object({
  slug: z.string(),
  id: z.uuid(),
  seen: z.string().max(64),
  from: z.enum(["queue", "signatory"]).default("queue"),
  after: z.string().optional().transform(readCursor),
});
export type Decision = z.infer<typeof Decision>;
type Given = Pick<Decision, "slug" | "id" | "seen"> & { approved: boolean };

type Outcome = { ok: true } | { ok: false; error: "comment_gone" } | Refused;

export function seenOf(comment: string): string {
  return createHash("sha256").update(comment).digest("base64url");
}

/** The update matches the text that was read, so a concurrent edit is never published unread. */
export async function decideComment(
  organizerId: string,
  { slug, id, seen, approved }: Given,
  now = new Date(),
): Promise<Outcome> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Outcome> => {
    const own = { id, campaignId, erasedAt: null };
    const comment = (await transaction.signature.findFirst({ where: own, select: { comment: true } }))?.comment;
    if (!comment || seenOf(comment) !== seen) return { ok: false, error: "comment_gone" };
    const read = { ...own, comment };
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
