import { createHmac, type KeyObject } from "node:crypto";
import { mkdir, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { env } from "../env.ts";
import { readRevision, untilWork } from "../jobs/wake.ts";
import { logFailure } from "../logger.ts";

const COPY_MS = 1_000;
const AGAIN_MS = 60_000;

/** How often an idle journal notes that it is complete until now. */
const NOTE_MS = 60_000;

/** Longer than any transaction lasts, so that a row committed late is not missed. */
const OVERLAP_MS = 600_000;

type Position = { since: Date; written: Set<string>; notedAt: number };
type Row = { id: string; signature_id: string; kind: string; at: Date };

/** Copies departures to a journal outside the database, which a restore replays (docs/decisions/026-backups.md). */
export async function runJournal(signal: AbortSignal): Promise<void> {
  let position: Position | undefined;
  while (!signal.aborted) {
    try {
      const revision = readRevision();
      position = await writeJournal(position ?? (await findPosition()));
      await untilWork(revision, COPY_MS, signal);
    } catch (error) {
      logFailure("journal_failed", error);
      await pause(AGAIN_MS, undefined, { signal }).catch(() => {});
    }
  }
  if (position) await writeJournal({ ...position, notedAt: 0 }).catch(() => {});
}

/** Writes what is missing. A new process repeats the last minutes, which a restore ignores. */
export async function writeJournal({ since, written, notedAt }: Position): Promise<Position> {
  const [clock] = await queryDirectly<{ now: Date }>(Prisma.sql`SELECT clock_timestamp() AS now`);
  const now = clock?.now ?? new Date();
  const rows = await queryDirectly<Row>(Prisma.sql`
    SELECT id, signature_id, kind, at FROM departures WHERE at >= ${since} ORDER BY at, id`);
  const runs = await queryDirectly<RunLine>(Prisma.sql`
    SELECT id, campaign_id AS "campaignId", months, before, closed_at AS "closedAt", started_at AS "startedAt"
    FROM retention_runs WHERE started_at >= ${since} ORDER BY started_at, id`);
  const lines = [
    ...rows.map(({ id, signature_id, kind, at }) => [id, signature_id, kind, at]),
    ...runs.map((run) => [run.id, run.campaignId, run.months, run.before, run.closedAt, "clock", run.startedAt]),
  ]
    .filter(([id]) => !written.has(String(id)))
    .map((parts) => parts.map((part) => (part instanceof Date ? part.toISOString() : part)).join(" "));
  const isDue = lines.length > 0 || Number(now) - notedAt > NOTE_MS;
  if (isDue) await append(now, [...lines, `until ${now.toISOString()}`]);
  return {
    since: new Date(Number(now) - OVERLAP_MS),
    written: new Set([...rows, ...runs].map(({ id }) => id)),
    notedAt: isDue ? Number(now) : notedAt,
  };
}

/** A process that was killed may have left half a line: each block starts a new one. */
async function append(now: Date, lines: string[]): Promise<void> {
  const { BACKUP_FOLDER: folder, DIGEST_KEY: key } = env();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, nameJournal(now)), "a", 0o600);
  try {
    const { size } = await file.stat();
    await file.appendFile(`\n${[...(size === 0 ? [identify(key)] : []), ...lines].join("\n")}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

export async function findPosition(): Promise<Position> {
  const { BACKUP_FOLDER: folder, DIGEST_KEY: key } = env();
  const { until } = await scanJournal({ folder, key, from: new Date(0) });
  const since = new Date(until ? Number(until) - OVERLAP_MS : 0);
  return { since, written: new Set(), notedAt: 0 };
}

const nameJournal = (day: Date) => `departures-${day.toISOString().slice(0, 10)}.log`;

/** The key that never changes names the installation: another one's journal is refused. */
function identify(key: KeyObject): string {
  return `journal ${createHmac("sha256", key).update("undersigned departures 1").digest("hex").slice(0, 32)}`;
}

export type Departed = { id: string; signatureId: string; kind: string; at: string };
export type RunLine = {
  id: string;
  campaignId: number;
  months: number;
  before: Date;
  closedAt: Date;
  startedAt: Date;
};
type Wanted = {
  folder: string;
  key: KeyObject;
  from: Date;
  onDeparture?: (departed: Departed) => Promise<void>;
  onRun?: (run: RunLine) => void;
};

const DEPARTURE = /^([0-9a-f-]{36}) ([0-9a-f-]{36}) (erased|withdrawn|unsubscribed|unlisted|left_partner) (\S+Z)$/;

const RUN = /^([0-9a-f-]{36}) (\d+) (\d+) (\S+Z) (\S+Z) clock (\S+Z)$/;

/** Reads the files from the day of `from` on. Without `until` there is no journal. */
export async function scanJournal({ folder, key, from, onDeparture, onRun }: Wanted): Promise<{ until?: Date }> {
  const entries = await readdir(folder).catch(() => []);
  const names = entries.filter((name) => /^departures-\d{4}-\d\d-\d\d\.log$/.test(name) && name >= nameJournal(from));
  let until: Date | undefined;
  for (const name of names.sort()) {
    let isOwn = false;
    const file = await open(join(folder, name));
    for await (const line of file.readLines()) {
      if (line.startsWith("journal ")) isOwn = line === identify(key);
      if (!isOwn) continue;
      const [, id = "", signatureId = "", kind = "", at = ""] = DEPARTURE.exec(line) ?? [];
      if (id) await onDeparture?.({ id, signatureId, kind, at });
      const run = RUN.exec(line)?.slice(1);
      if (run) onRun?.(readRun(run));
      if (line.startsWith("until ")) until = new Date(line.slice("until ".length));
    }
  }
  return { until };
}

function readRun([id = "", campaign, months, before = "", closed = "", started = ""]: string[]): RunLine {
  const times = { before: new Date(before), closedAt: new Date(closed), startedAt: new Date(started) };
  return { id, campaignId: Number(campaign), months: Number(months), ...times };
}
