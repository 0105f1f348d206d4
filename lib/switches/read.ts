import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly, queryForHealth } from "../db.ts";
import { adoptSwitches, knownSwitches, type SwitchRow, type Texts } from "./in-force.ts";

/** By the connection that a busy site leaves free. */
export async function readSwitches(query = queryForHealth): Promise<SwitchRow[]> {
  const rows = await query<Omit<SwitchRow, "revision" | "texts"> & { revision: string; texts: unknown }>(Prisma.sql`
    SELECT s.name, s.campaign_id AS "campaignId", s.texts, s.revision::text, c.slug, s.lifted_at IS NULL AS "isOn"
    FROM switches s LEFT JOIN campaigns c ON c.id = s.campaign_id
    WHERE s.subject = 'site' OR s.campaign_id IS NOT NULL`);
  return rows.map((row) => ({ ...row, texts: textsIn(row.texts), revision: BigInt(row.revision) }));
}

const LATE_MS = 10_000;

let reading: Promise<unknown> | undefined;

/** Reads them unless the heartbeat has, as in a process that starts or was suspended. */
export async function knowSwitches(now = Date.now()): Promise<void> {
  const known = knownSwitches();
  if (known && now - known.at < LATE_MS) return;
  reading ??= readSwitches(queryDirectly)
    .then((rows) => adoptSwitches(rows, now))
    .finally(() => {
      reading = undefined;
    });
  await reading.catch((error) => {
    if (!known) throw error;
  });
}

export function textsIn(json: unknown): Texts {
  const entries = Object.entries(Object(json)).filter((entry) => typeof entry[1] === "string");
  return Object.fromEntries(entries.map(([locale, text]) => [locale, String(text)]));
}
