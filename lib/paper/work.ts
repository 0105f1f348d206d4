import { db } from "../db.ts";
import { runLoop } from "../jobs/loop.ts";
import { moveLines } from "./move-lines.ts";
import { readLines } from "./read-lines.ts";
import { removeNames } from "./remove-names.ts";

const AT_ONCE = 1_000;
/** Time limit of a step: comparing a million names with ten million signatures takes longest. */
const STEP_MS = 180_000;
/** Consecutive failures before an import is given up. */
const ATTEMPTS = 20;

export function runPaper(signal: AbortSignal): Promise<void> {
  return runLoop("paper", () => advancePaper(), signal);
}

const STEPS: Record<string, typeof removeNames | typeof moveLines | typeof readLines> = {
  checking: readLines,
  importing: moveLines,
  cancelling: removeNames,
  removing: removeNames,
};

/** Locking the row makes others wait for the step, and progress commits with the work. Campaigns take turns. */
export async function advancePaper(now = new Date(), atOnce = AT_ONCE): Promise<boolean> {
  let id: string | undefined;
  const step = db().$transaction(
    async (transaction) => {
      const [next] = await transaction.$queryRaw<{ id: string }[]>`
        SELECT id FROM paper_imports p WHERE queued_at IS NOT NULL AND NOT EXISTS (
          SELECT FROM paper_imports o WHERE o.queued_at IS NOT NULL AND o.campaign_id = p.campaign_id
            AND (o.queued_at, o.id) < (p.queued_at, p.id))
        ORDER BY worked_at NULLS FIRST, queued_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
      if (!next) return false;
      id = next.id;
      const paper = await transaction.paperImport.findUniqueOrThrow({ where: { id } });
      const advance = STEPS[paper.state];
      if (!advance) throw new Error(`no step for an import that is ${paper.state}`);
      const data = await advance(transaction, paper, { now, atOnce });
      await transaction.paperImport.update({ where: { id }, data: { ...data, attempts: 0, workedAt: now } });
      return true;
    },
    { timeout: STEP_MS },
  );
  return step.catch(async (error) => {
    if (id)
      await db().$executeRaw`
      UPDATE paper_imports SET attempts = attempts + 1, worked_at = ${now},
        state = CASE WHEN attempts + 1 < ${ATTEMPTS} THEN state ELSE 'failed' END,
        queued_at = CASE WHEN attempts + 1 < ${ATTEMPTS} THEN queued_at END,
        error = CASE WHEN attempts + 1 < ${ATTEMPTS} THEN error ELSE 'worker' END,
        resumes = CASE WHEN attempts + 1 < ${ATTEMPTS} THEN NULL ELSE state END
      WHERE id = ${id}::uuid AND queued_at IS NOT NULL`;
    throw error;
  });
}
