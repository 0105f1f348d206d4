import { parseSubmission, SIZE_TYPE, type Submission } from "../submission.ts";
import type { Witness } from "./accept.ts";
import { extendsKnown, judgeCheckpoint } from "./judge.ts";
import { keepEvidence } from "./memory.ts";

export type Answered = { status: number; body: string; type?: string };

/** c2sp.org/tlog-witness, add-checkpoint. Whoever asks: what the log signed counts. */
export function answerSubmission(witness: Witness, body: string, now: Date): Promise<Answered> {
  return witness.inTurn(() => answer(witness, body, now));
}

async function answer(witness: Witness, body: string, now: Date): Promise<Answered> {
  const submission = read(body);
  const known = witness.known();
  const judged = submission && judgeCheckpoint(submission.checkpoint, known);
  if (!submission || !judged) return { status: 400, body: "malformed\n" };
  const { older, proof } = submission;
  if (!judged.ok) {
    if (judged.error === "malformed") return { status: 400, body: "malformed\n" };
    if (judged.error === "unknown_log") return { status: 404, body: "unknown log\n" };
    if (judged.error === "wrong_key") return { status: 403, body: "unknown key\n" };
    if (judged.error === "forked") await accuse(witness, judged.words, judged.shown.note, now);
    else witness.report("wait", `${judged.words}: not cosigned`);
    return conflict(known.size);
  }
  if (older > judged.shown.size) return { status: 400, body: "old is larger\n" };
  if (older !== known.size) return conflict(known.size);
  if (!extendsKnown(judged.shown, known, proof)) {
    witness.report("FAULT", `was sent ${judged.shown.size} entries that do not continue the ${known.size} known`);
    return { status: 422, body: "not consistent\n" };
  }
  return { status: 200, body: await witness.accept(judged.shown, known.keys, now) };
}

export async function accuse(witness: Witness, words: string, other: string, now: Date): Promise<void> {
  const path = await keepEvidence(witness.folder, witness.known(), other, now);
  witness.report("FAULT", `${words}. Both checkpoints, which the log signed, are in ${path}`);
}

function read(body: string): Submission | undefined {
  try {
    return parseSubmission(body);
  } catch {}
}

function conflict(size: number): Answered {
  return { status: 409, body: `${size}\n`, type: SIZE_TYPE };
}
