import { HASH_BYTES } from "./hash.ts";

/** c2sp.org/tlog-witness, add-checkpoint: what a log sends. `checkpoint` is a signed note. */
export type Submission = { older: number; proof: Buffer[]; checkpoint: string };

export const SIZE_TYPE = "text/x.tlog.size";

const PROOF_MAX = 63;

export function formatSubmission({ older, proof, checkpoint }: Submission): string {
  const lines = [`old ${older}`, ...proof.map((hash) => hash.toString("base64"))];
  return `${lines.join("\n")}\n\n${checkpoint}`;
}

export function parseSubmission(body: string): Submission {
  const at = body.indexOf("\n\n");
  const [first = "", ...hashes] = body.slice(0, at).split("\n");
  const older = readSize(/^old (.*)$/.exec(first)?.[1] ?? "");
  const proof = hashes.map((line) => Buffer.from(line, "base64"));
  const isRight = proof.every((hash, place) => hash.length === HASH_BYTES && hash.toString("base64") === hashes[place]);
  if (at < 0 || older === undefined || !isRight || proof.length > PROOF_MAX)
    throw new Error("This is not a submitted checkpoint");
  return { older, proof, checkpoint: body.slice(at + 2) };
}

export function readSize(text: string): number | undefined {
  return /^(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
}
