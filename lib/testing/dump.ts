import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readRecords } from "../../bin/backup/seal.mjs";
import { env } from "../env.ts";
import { unseal } from "../secrets/seal.ts";
import { readZip } from "./archive.ts";
import { aBackup } from "./backups.ts";
import { aConnection } from "./database.ts";

/** Everything in the database as text, each binary value also as it is and, if it is sealed, opened. By table. */
export async function dumpDatabase(): Promise<Map<string, string>> {
  const psql = await aConnection();
  const { rows: tables } = await psql.query<{ name: string; binary: string[] }>(`
    SELECT c.oid::regclass::text AS name, ARRAY(SELECT quote_ident(attname) FROM pg_attribute
      WHERE attrelid = c.oid AND atttypid = 'bytea'::regtype AND NOT attisdropped) AS binary
    FROM pg_class c WHERE relkind IN ('r', 'p') AND relpersistence = 'p'
      AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`);
  const dump = new Map<string, string>();
  for (const { name, binary } of tables) {
    const { rows } = await psql.query<{ text: string; bytes: (Buffer | null)[] }>(
      `SELECT t::text AS text, ARRAY[${binary.join()}]::bytea[] AS bytes FROM ${name} t`,
    );
    const opened = await Promise.all(rows.flatMap(({ bytes }) => bytes.map(open)));
    dump.set(name, [...rows.map(({ text }) => text), ...opened].join("\n"));
  }
  return dump;
}

/** Also the files of a pack that is one part. */
async function open(bytes: Buffer | null): Promise<string> {
  if (!bytes) return "";
  if (bytes.subarray(0, 2).equals(ZIP)) return [...(await readZip(bytes)).values()].join("\n");
  try {
    const opened = unseal(bytes);
    return String(opened[0] === GZIP ? gunzipSync(opened) : opened);
  } catch {
    return String(bytes);
  }
}

const ZIP = Buffer.from("PK");
const GZIP = 0x1f;

/** A backup, decrypted, and the journal beside it. */
export async function dumpBackup(): Promise<string> {
  const path = await aBackup();
  const parts: string[] = [];
  for await (const { payload } of readRecords(path, env().ADDRESS_KEYS)) parts.push(String(payload));
  for (const folder of [dirname(path), env().BACKUP_FOLDER])
    for (const name of readdirSync(folder)) parts.push(readFileSync(join(folder, name), "latin1"));
  return parts.join("\n");
}
