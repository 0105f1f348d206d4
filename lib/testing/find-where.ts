import type pg from "pg";
import { aConnection } from "./database.ts";

let psql: pg.Client | undefined;

/** The tables that contain the bytes as text, as JSON or in a bytea. */
export async function findWhere(needle: string | Buffer): Promise<string[]> {
  psql ??= await aConnection();
  const { rows: tables } = await psql.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relpersistence = 'p'
      AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await psql.query(
      `SELECT FROM ${name} t WHERE position(lower($1) IN lower(t::text)) > 0 OR position($2 IN t::text) > 0`,
      [typeof needle === "string" ? needle : needle.toString("base64"), Buffer.from(needle).toString("hex")],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
