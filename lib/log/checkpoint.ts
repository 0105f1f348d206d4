import { HASH_BYTES } from "./hash.ts";

/** c2sp.org/tlog-checkpoint, whose extension line has the count of the log's entries. */
export type Checkpoint = { origin: string; size: number; root: Buffer; count: number };

const COUNT = "count ";

export function formatCheckpoint({ origin, size, root, count }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString("base64")}\n${COUNT}${count}\n`;
}

export function parseCheckpoint(text: string): Checkpoint {
  const [origin = "", size = "", root = "", ...extensions] = text.split("\n");
  const hash = Buffer.from(root, "base64");
  const counts = extensions.flatMap((line) => /^count (0|-?[1-9]\d*)$/.exec(line)?.[1] ?? []);
  const isWhole = text.endsWith("\n") && !text.includes("\n\n");
  if (!isWhole || !origin || !isDecimal(size) || hash.length !== HASH_BYTES || hash.toString("base64") !== root)
    throw new Error("This is not a checkpoint");
  if (counts.length !== 1) throw new Error("The checkpoint has no count");
  return { origin, size: Number(size), root: hash, count: Number(counts[0]) };
}

function isDecimal(text: string): boolean {
  return /^(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text));
}
