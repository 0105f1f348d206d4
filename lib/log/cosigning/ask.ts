import { readCosignatures } from "../cosignature.ts";
import { parseLines, parseNote } from "../note.ts";
import { type Answer, request } from "../request.ts";
import { formatSubmission, readSize, SIZE_TYPE } from "../submission.ts";
import { proveConsistency, type Read } from "../tree.ts";
import type { Witness } from "./list.ts";

const TIME_MS = 5_000;

const RESPONSE_BYTES = 16_000;

/** A witness whose clock is further off tells a time that misleads. */
const CLOCK_MS = 600_000;

export type Tree = { size: number; checkpoint: string; read: Read };

/** Somebody has to look at what is `refused`; `failed` may pass. */
export type Asked =
  | { state: "cosigned"; line: string; at: Date }
  | { state: "failed" | "refused"; fault: string; size?: number };

const refused = (fault: string): Asked => ({ state: "refused", fault });

/** c2sp.org/tlog-witness. `older`: the size that the witness cosigned last, as far as we know. */
export async function askWitness(witness: Witness, tree: Tree, older: number, signal?: AbortSignal): Promise<Asked> {
  try {
    const answer = await submit(witness, tree, older, signal);
    const theirs = sizeIn(answer);
    const isBehind = theirs !== undefined && theirs <= tree.size && theirs !== older;
    return readAnswer(witness, tree, isBehind ? await submit(witness, tree, theirs, signal) : answer);
  } catch (error) {
    return { state: "failed", fault: error instanceof Error ? error.message : "unreachable" };
  }
}

async function submit(witness: Witness, { size, checkpoint, read }: Tree, older: number, signal?: AbortSignal) {
  const post = formatSubmission({ older, proof: await proveConsistency(read, older, size), checkpoint });
  return request(`${witness.url}/add-checkpoint`, { post, bytesMax: RESPONSE_BYTES, timeMs: TIME_MS, signal });
}

function sizeIn({ status, type, body }: Answer): number | undefined {
  if (status !== 409 || type !== SIZE_TYPE || !body.toString().endsWith("\n")) return;
  return readSize(body.toString().slice(0, -1));
}

function readAnswer(witness: Witness, tree: Tree, answer: Answer): Asked {
  const { status } = answer;
  const theirs = sizeIn(answer);
  if (status === 200) return readCosignature(witness, tree, answer.body.toString());
  if (theirs !== undefined && theirs > tree.size)
    return refused(`it has seen ${theirs} entries, but ${tree.size} are published here`);
  if (theirs === tree.size) return refused(`it has seen another log of ${theirs} entries`);
  if (status === 404) return refused("it does not know this log");
  if (status === 403) return refused("it does not know the key of this log");
  if (status === 422) return refused("it has seen other entries");
  return { state: "failed", fault: `it answers ${status}` };
}

function readCosignature({ verifier }: Witness, { checkpoint }: Tree, body: string): Asked {
  const { text } = parseNote(checkpoint);
  const isOwn = ({ name, id }: { name: string; id: Buffer }) => name === verifier.name && id.equals(verifier.id);
  const lines = body.split(/(?<=\n)/).filter((line) => parseLines(line).some(isOwn));
  for (const line of lines) {
    const [found] = readCosignatures(`${text}\n${line}`, [verifier]);
    if (found && Math.abs(Date.now() - found.at.getTime()) <= CLOCK_MS) return { state: "cosigned", line, ...found };
    if (found) return refused(`its clock says ${found.at.toISOString()}`);
  }
  return refused("it answers without a cosignature by its key");
}
