import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { readableOr } from "../secrets/readable.ts";
import { detailColumns } from "../signatures/detail-columns.ts";
import { dayOf, storedTerms, termsOf } from "./terms.ts";

const AT_ONCE = 500;

/** For old signatures, and after verifying pending words. */
export async function fillTerms(): Promise<number> {
  for (let filled = 0; ; ) {
    const rows = await db().$queryRaw<Row[]>`
      SELECT id, name, ${detailColumns}, source, locale, listed, email_cipher AS cipher,
        created_at AS "createdAt", words_id AS "wordsId"
      FROM signatures WHERE terms = '{}' AND erased_at IS NULL ORDER BY id LIMIT ${AT_ONCE}`;
    if (rows.length === 0) return filled;
    await db().$transaction(rows.map(fill));
    filled += rows.length;
  }
}

type Row = Omit<Parameters<typeof termsOf>[0], "email"> & {
  id: string;
  cipher: Uint8Array;
  createdAt: Date;
  wordsId: string | null;
};

/** Skips a row that has changed since it was read. One whose address cannot be decrypted is found by its other words. */
function fill({ id, cipher, createdAt, wordsId, ...facts }: Row) {
  const terms = termsOf({ ...facts, email: readableOr("", cipher, "signatures") }, createdAt);
  const { sql } = Prisma;
  return db().$executeRaw`
    UPDATE signatures SET terms = ${storedTerms(terms, dayOf(createdAt), sql`campaign_id`, sql`letter_version_id`)}
    WHERE id = ${id}::uuid AND terms = '{}' AND erased_at IS NULL AND listed = ${facts.listed}
      AND words_id IS NOT DISTINCT FROM ${wordsId}::uuid AND date_trunc('milliseconds', created_at) = ${createdAt}`;
}
