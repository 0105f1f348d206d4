import { HASH_BYTES } from "./hash.ts";

const HEADER = "c2sp.org/tlog-proof@v1";

export type ProofFile = { index: number; proof: Buffer[]; checkpoint: string; extra?: string };

/** c2sp.org/tlog-proof; `checkpoint` is a signed note, taken over as it is. */
export function formatProofFile({ index, proof, checkpoint, extra }: ProofFile): string {
  const lines = [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${Buffer.from(extra).toString("base64")}`]),
    `index ${index}`,
    ...proof.map((hash) => hash.toString("base64")),
  ];
  return `${lines.join("\n")}\n\n${checkpoint}`;
}

export function parseProofFile(file: string): ProofFile {
  const at = file.indexOf("\n\n");
  const [header, ...lines] = file.slice(0, at).split("\n");
  const [, encoded] = /^extra ([A-Za-z0-9+/]*={0,2})$/.exec(lines[0] ?? "") ?? [];
  const [first = "", ...hashes] = encoded === undefined ? lines : lines.slice(1);
  const [, index = ""] = /^index (0|[1-9]\d*)$/.exec(first) ?? [];
  const proof = hashes.map((line) => Buffer.from(line, "base64"));
  const isRight = proof.every((hash, place) => hash.length === HASH_BYTES && hash.toString("base64") === hashes[place]);
  if (at < 0 || header !== HEADER || !index || !isRight) throw new Error("This is not a proof of a log");
  const extra = encoded === undefined ? undefined : Buffer.from(encoded, "base64").toString();
  return { index: Number(index), proof, checkpoint: file.slice(at + 2), extra };
}
