import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { unseal } from "../secrets/seal.ts";
import { ENCODINGS } from "./encodings.ts";
import { readHead } from "./head.ts";
import { PART } from "./recognise.ts";

type File = { id: string; bytes: number };

/** Large enough to hold any record. */
export async function readWindow(
  { id, bytes: length }: File,
  offset: number,
  transaction: Prisma.TransactionClient = db(),
): Promise<{ bytes: Buffer; isLast: boolean }> {
  const first = Math.floor(offset / PART);
  const parts = await transaction.paperPart.findMany({
    where: { importId: id, number: { in: [first, first + 1] } },
    orderBy: { number: "asc" },
  });
  const bytes = Buffer.concat(parts.map((part) => unseal(part.bytes))).subarray(offset - first * PART);
  return { bytes, isLast: offset + bytes.length >= length };
}

export async function openHead(file: File & { encoding: string }, transaction?: Prisma.TransactionClient) {
  const { bytes, isLast } = await readWindow(file, 0, transaction);
  return readHead(bytes, encodingOf(file), isLast);
}

export function encodingOf({ encoding }: { encoding: string }) {
  return ENCODINGS.find((known) => known === encoding) ?? "utf-8";
}
