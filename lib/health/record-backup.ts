import { db } from "../db.ts";

type Made = { at: Date; bytes: number; rows: number };

/** Once it was read back; for the host's page. */
export async function recordBackup({ at, bytes, rows }: Made): Promise<void> {
  await db().backup.create({ data: { at, bytes, rows } });
}
