import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { env } from "../env.ts";
import { SEALED } from "./columns.ts";
import { seal, unseal } from "./seal.ts";

type Sealed = (typeof SEALED)[number];
type Row = { key: string[]; old: Buffer };
type Fresh = Row & { fresh: Uint8Array };

/** `done`: rows resealed; `closed`: rows that cannot be decrypted, because they are damaged or their key is gone. */
export type Progress = { table: string; done: number; closed: number };

/** Reseals everything under the first of ADDRESS_KEYS while the site runs. Can be interrupted and resumed. */
export async function* resealAll(): AsyncGenerator<Progress> {
  for (const sealed of SEALED) {
    let [done, closed] = [0, 0];
    let after: string[] | undefined;
    for (;;) {
      const rows = await findOld(sealed, after);
      if (rows.length === 0) break;
      const fresh = rows.flatMap(resealed);
      closed += rows.length - fresh.length;
      done += await replace(sealed, fresh);
      yield { table: sealed.table, done, closed };
      after = rows.at(-1)?.key;
    }
  }
}

function resealed(row: Row): Fresh[] {
  try {
    return [{ ...row, fresh: seal(unseal(row.old)) }];
  } catch {
    return [];
  }
}

export function keyIn(column: string): Prisma.Sql {
  const name = Prisma.raw(column);
  return Prisma.sql`substring(${name} FROM 2 FOR get_byte(${name}, 0))`;
}

function findOld({ table, column, key, take }: Sealed, after: string[] | undefined): Promise<Row[]> {
  const names = Object.keys(key);
  const types = Object.values(key);
  const values = after?.map((value, at) => Prisma.sql`${value}::${Prisma.raw(types[at] ?? "text")}`);
  const from = values ? Prisma.sql`AND (${Prisma.raw(names.join(", "))}) > (${Prisma.join(values)})` : Prisma.empty;
  return queryDirectly<Row>(Prisma.sql`
    SELECT ARRAY[${Prisma.raw(names.map((name) => `${name}::text`).join(", "))}] AS key, ${Prisma.raw(column)} AS old
    FROM ${Prisma.raw(table)}
    WHERE ${keyIn(column)} <> ${Buffer.from(env().ADDRESS_KEYS[0]?.id ?? "")}::bytea ${from}
    ORDER BY ${Prisma.raw(names.join(", "))} LIMIT ${take}`);
}

/** Only rows with the old value, so that erasures and signings win. Locked rows wait for the next run: no deadlocks. */
async function replace({ table, column, key }: Sealed, rows: Fresh[]): Promise<number> {
  if (rows.length === 0) return 0;
  const lists = Object.values(key).map(
    (type, at) => Prisma.sql`${rows.map((row) => row.key[at])}::${Prisma.raw(`${type}[]`)}`,
  );
  const own = Prisma.raw(
    Object.keys(key)
      .map((name) => `t.${name} = n.${name}`)
      .join(" AND "),
  );
  const names = Prisma.raw(Object.keys(key).join(", "));
  const replaced = await queryDirectly(Prisma.sql`
    WITH n AS (
      SELECT * FROM unnest(${Prisma.join(lists)}, ${rows.map(({ old }) => old)}::bytea[], ${rows.map(({ fresh }) => fresh)}::bytea[])
        AS n(${names}, old, fresh)
    ), mine AS (
      SELECT t.ctid AS place, n.fresh FROM ${Prisma.raw(table)} AS t JOIN n ON ${own}
      WHERE t.${Prisma.raw(column)} = n.old FOR NO KEY UPDATE OF t SKIP LOCKED
    )
    UPDATE ${Prisma.raw(table)} AS t SET ${Prisma.raw(column)} = mine.fresh FROM mine WHERE t.ctid = mine.place
    RETURNING 1`);
  return replaced.length;
}
