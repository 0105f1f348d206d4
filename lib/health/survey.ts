import { statfs } from "node:fs/promises";
import { hostname } from "node:os";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { ALIVE_SECONDS } from "../switches/list.ts";
import { readQueue } from "./mail-queue.ts";
import { versionOf } from "./version.ts";

const OUTCOMES_HOURS = 48;

export type Living = { id: string; role: string; machine: string; version: string; startedAt: Date; seconds: number };
export type Jobs = { name: string; queued: number; active: number; failed: number };

export async function surveySite(now = new Date()) {
  const [living, queue, outcomes, sent, jobs, people, backup, disk] = await Promise.all([
    listLiving(),
    readQueue(now.getTime()),
    countOutcomes(now),
    countSent(now),
    listJobs(),
    countPeople(),
    db().backup.findFirst({ orderBy: { at: "desc" } }),
    measureDisk(env().DATA_DIR),
  ]);
  return { version: versionOf(), living, queue, outcomes, sent, jobs, people, backup, disk };
}

function listLiving(): Promise<Living[]> {
  return db().$queryRaw<Living[]>`
    SELECT id, role, machine, version, started_at AS "startedAt",
      extract(epoch FROM clock_timestamp() - seen_at)::int AS seconds
    FROM processes WHERE seen_at > clock_timestamp() - make_interval(secs => ${ALIVE_SECONDS}) ORDER BY started_at`;
}

async function countOutcomes(now: Date): Promise<{ bounced: number; complained: number }> {
  const since = { gt: new Date(now.getTime() - OUTCOMES_HOURS * 3_600_000) };
  const found = await db().sentMail.groupBy({
    by: ["outcome"],
    where: { outcome: { not: null }, sentAt: since },
    _count: true,
  });
  const countOf = (name: string) => found.find(({ outcome }) => outcome === name)?._count ?? 0;
  return { bounced: countOf("bounced"), complained: countOf("complained") };
}

async function countSent(now: Date): Promise<number> {
  const slot = { gt: new Date(now.getTime() - OUTCOMES_HOURS * 3_600_000) };
  const { _sum } = await db().mailTally.aggregate({ where: { subject: "site", slot }, _sum: { sent: true } });
  return _sum.sent ?? 0;
}

/** Of pg-boss, whose tables a first worker makes, and the long acts of organizers. */
async function listJobs(): Promise<Jobs[]> {
  const own = await db().$queryRaw<Jobs[]>`
    SELECT * FROM (VALUES
      ('rulings', (SELECT count(*)::int FROM rulings WHERE state IN ('running', 'undoing'))),
      ('paper', (SELECT count(*)::int FROM paper_imports WHERE queued_at IS NOT NULL)),
      ('mailings', (SELECT count(*)::int FROM update_mailings WHERE state = 'running'))
    ) AS own (name, active) CROSS JOIN (VALUES (0, 0)) AS none (queued, failed) WHERE active > 0`;
  const [there] = await db().$queryRaw<{ jobs: boolean }[]>`SELECT to_regclass('pgboss.job') IS NOT NULL AS jobs`;
  if (!there?.jobs) return own;
  const queued = await db().$queryRaw<Jobs[]>`
    SELECT name, count(*) FILTER (WHERE state IN ('created', 'retry'))::int AS queued,
      count(*) FILTER (WHERE state = 'active')::int AS active,
      count(*) FILTER (WHERE state = 'failed' AND completed_on > now() - interval '1 day')::int AS failed
    FROM pgboss.job WHERE state <> 'completed' AND name NOT LIKE '\\_\\_%' GROUP BY name ORDER BY name`;
  return [...queued.filter(({ queued: a, active, failed }) => a + active + failed > 0), ...own];
}

type People = { published: number; drafts: number; organizers: number; counted: number; bytes: bigint };

async function countPeople(): Promise<People | undefined> {
  const [row] = await db().$queryRaw<People[]>`
    SELECT (SELECT count(*)::int FROM campaigns WHERE published_at IS NOT NULL) AS published,
      (SELECT count(*)::int FROM campaigns WHERE published_at IS NULL) AS drafts,
      (SELECT count(*)::int FROM organizers) AS organizers,
      (SELECT coalesce(sum(count), 0)::int FROM counter_shards) AS counted,
      pg_database_size(current_database()) AS bytes`;
  return row;
}

/** Of the machine of this process; the database may be on another. */
async function measureDisk(folder: string): Promise<{ machine: string; free: number; total: number } | undefined> {
  const found = await statfs(folder)
    .catch(() => statfs(process.cwd()))
    .catch(() => undefined);
  if (!found) return;
  const { bavail, blocks, bsize } = found;
  return { machine: hostname(), free: bavail * bsize, total: blocks * bsize };
}
