import { db } from "../db.ts";
import type { Answer } from "./totals.ts";

/** The last answer before the deadline stands. The locks wait for the sample's end, or an erasure, if one is under way. */
export async function answerSample(tag: string, answer: Answer, now = new Date()): Promise<boolean> {
  const answered = await db().$executeRaw`
    WITH open AS (
      SELECT d.tag FROM samples s JOIN sample_draws d ON d.sample_id = s.id
      WHERE d.tag = ${tag}::uuid AND d.signature_id IS NOT NULL AND s.state = 'asking' AND s.deadline > ${now}
      FOR SHARE OF s, d
    )
    UPDATE sample_answers a SET answer = ${answer} FROM open WHERE a.tag = open.tag`;
  return answered > 0;
}
