import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import type { NotesInput, OfPaper } from "./schema.ts";

export async function changeNotes(organizerId: string, { slug, id, notes }: NotesInput, now = new Date()) {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const own = { id, campaignId, state: "done" };
    const { count } = await transaction.paperImport.updateMany({ where: own, data: { notes } });
    if (count === 0) return { ok: false, error: "paper_changed" } as const;
    await recordAct(transaction, { campaignId, organizerId, act: "paper_noted", details: { paper: id }, now });
    return { ok: true } as const;
  });
}

/** Requeues an import that the worker gave up on. */
export async function resumePaper(organizerId: string, { slug, id }: OfPaper, now = new Date()) {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const where = { id, campaignId, state: "failed", error: "worker" };
    const paper = await transaction.paperImport.findFirst({ where });
    if (!paper) return { ok: false, error: "paper_changed" } as const;
    await transaction.paperImport.update({
      where: { id },
      data: { state: paper.resumes ?? "checking", error: null, queuedAt: now, attempts: 0 },
    });
    return { ok: true } as const;
  });
}
