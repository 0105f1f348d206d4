import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";
import type { ImportInput } from "./schema.ts";

type Fault = "paper_changed" | "nothing_good";
type Begun =
  | { ok: true }
  | { ok: false; error: Fault | "choose"; issues?: { field: string; code: string }[] }
  | Refused;

/** Bad lines must be explicitly skipped. */
export async function beginImport(
  organizerId: string,
  { slug, id, notes, repeats, goodOnly }: ImportInput,
  now = new Date(),
): Promise<Begun> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Begun> => {
    const paper = await transaction.paperImport.findFirst({ where: { id, campaignId, state: "checked" } });
    if (!paper) return { ok: false, error: "paper_changed" };
    if (paper.good === 0) return { ok: false, error: "nothing_good" };
    const issues = [
      ...(paper.bad > 0 && !goodOnly ? [{ field: "goodOnly", code: "required" }] : []),
      ...(paper.repeats > 0 && !repeats ? [{ field: "repeats", code: "required" }] : []),
    ];
    if (issues.length > 0) return { ok: false, error: "choose", issues };
    await transaction.paperImport.update({
      where: { id },
      data: { state: "importing", queuedAt: now, attempts: 0, notes, keepRepeats: repeats === "keep" },
    });
    const details = { paper: id, number: paper.good };
    await recordAct(transaction, { campaignId, organizerId, act: "paper_started", details, now });
    return { ok: true };
  });
}
