import { type Act, recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";
import type { LineInput, OfPaper, RemoveInput } from "./schema.ts";
import type { PaperState } from "./state.ts";

type Outcome = { ok: true } | { ok: false; error: "paper_changed" } | Refused;

export async function cancelPaper(organizerId: string, paper: OfPaper, now = new Date()): Promise<Outcome> {
  const from = ["ready", "checking", "checked", "importing", "failed"] as const;
  return end(organizerId, paper, { from, data: { state: "cancelling" }, act: "paper_cancelled" }, now);
}

export async function removePaper(organizerId: string, { reason, ...paper }: RemoveInput, now = new Date()) {
  return end(organizerId, paper, { from: ["done"], data: { state: "removing", reason }, act: "paper_removed" }, now);
}

type Step = { from: readonly PaperState[]; data: { state: PaperState; reason?: string }; act: Act };

/** The conditional UPDATE waits for the worker's current step; its next step sees the new state. */
async function end(organizerId: string, { slug, id }: OfPaper, { from, data, act }: Step, now: Date): Promise<Outcome> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Outcome> => {
    const { count } = await transaction.paperImport.updateMany({
      where: { id, campaignId, state: { in: [...from] } },
      data: { ...data, queuedAt: now, attempts: 0 },
    });
    if (count === 0) return { ok: false, error: "paper_changed" };
    await transaction.paperPart.deleteMany({ where: { importId: id } });
    await recordAct(transaction, { campaignId, organizerId, act, details: { paper: id }, now });
    return { ok: true };
  });
}

export async function removeLine(
  organizerId: string,
  { slug, id, line }: LineInput,
  now = new Date(),
): Promise<Outcome | { ok: false; error: "unknown_line" }> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const own = { id, campaignId, state: "done" };
    const data = { imported: { decrement: 1 } };
    const has = { ...own, signatures: { some: { line } } };
    if ((await transaction.paperImport.updateMany({ where: has, data })).count === 0)
      return (await transaction.paperImport.count({ where: own })) === 1
        ? ({ ok: false, error: "unknown_line" } as const)
        : ({ ok: false, error: "paper_changed" } as const);
    await transaction.paperSignature.delete({ where: { importId_line: { importId: id, line } } });
    const details = { paper: id, number: line };
    await recordAct(transaction, { campaignId, organizerId, act: "paper_line_removed", details, now });
    return { ok: true } as const;
  });
}
