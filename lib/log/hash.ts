import { createHash } from "node:crypto";

export const HASH_BYTES = 32;

/** RFC 6962, 2.1. */
export function hashLeaf(entry: Uint8Array): Buffer {
  return createHash("sha256").update(Buffer.of(0)).update(entry).digest();
}

export function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}

export function hashNothing(): Buffer {
  return createHash("sha256").digest();
}

export function hashFull(hashes: Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1)
    row = row.flatMap((left, at) => {
      const right = row[at + 1];
      return at % 2 === 0 && right ? [hashNode(left, right)] : [];
    });
  return row[0] ?? hashNothing();
}

/** The place of a log at a witness or a mirror (c2sp.org/tlog-mirror). */
export function hashOrigin(origin: string): string {
  return createHash("sha256").update(origin).digest("hex");
}
