import { monitorEventLoopDelay } from "node:perf_hooks";
import { Prisma } from "#prisma/client/client.ts";
import { queryForHealth } from "../db.ts";
import { stopping } from "../jobs/shutdown.ts";
import { isKeyFault } from "../secrets/key-fault.ts";
import { knownSwitches } from "../switches/in-force.ts";
import { recentFailure } from "./failures.ts";
import { type MailQueue, readQueue } from "./mail-queue.ts";
import { compareSchema, type SchemaState } from "./schema.ts";
import { STALLED_SECONDS } from "./stalled-mail.ts";

const CACHE_MS = 1_000;
const DEADLINE_MS = 2_000;

const BUSY_MS = 1_000;

/** How often the event loop is timed: each time wakes an idle process. */
export const LAG_MS = 50;

export const PROBLEMS = [
  "ending",
  "no_database",
  "wrong_keys",
  "older_schema",
  "read_only",
  "unwritable",
  "mail_stalled",
  "busy",
] as const;
type Problem = (typeof PROBLEMS)[number];
/** Reported, but the process stays ready. */
const WARNINGS: Problem[] = ["mail_stalled", "busy"];

export type Health = {
  live: true;
  ready: boolean;
  problems: Problem[];
  schema?: SchemaState;
  lagMs: number;
  mail?: MailQueue;
  switches?: SwitchesInForce;
};

/** Names of those for the site, and the number of campaigns that have some. */
type SwitchesInForce = { site: string[]; campaigns: number; readSeconds: number };

const lag = monitorEventLoopDelay({ resolution: LAG_MS });
lag.enable();

let known: { at: number; health: Promise<Health> } | undefined;

export async function readHealth(now = Date.now()): Promise<Health> {
  if (!known || now - known.at >= CACHE_MS) known = { at: now, health: withinDeadline(now) };
  const health = await known.health;
  const told = { ...health, switches: switchesAt(now) };
  return stopping.aborted ? unhealthy(told, "ending") : told;
}

async function withinDeadline(now: number): Promise<Health> {
  const lagMs = Math.round(lag.percentile(99) / 1e6);
  lag.reset();
  const none: Health = { live: true, ready: false, problems: ["no_database"], lagMs };
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve(none), DEADLINE_MS);
  });
  const health = check(lagMs, now).catch((error: Error) =>
    isKeyFault(error) ? unhealthy({ ...none, problems: [] }, "wrong_keys") : none,
  );
  return Promise.race([health, deadline]).finally(() => clearTimeout(timer));
}

async function check(lagMs: number, now: number): Promise<Health> {
  const [row] = await queryForHealth<{ readOnly: boolean; applied: string[] }>(Prisma.sql`
    SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on' AS "readOnly",
      ARRAY(SELECT migration_name::text FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS applied`);
  const { readOnly = true, applied = [] } = row ?? {};
  const schema = compareSchema(applied);
  const mail = schema === "older" ? undefined : await readQueue(now);
  const found: [Problem, boolean][] = [
    ["older_schema", schema === "older"],
    ["read_only", readOnly],
    ["unwritable", recentFailure() !== undefined],
    ["mail_stalled", (mail?.oldestSeconds ?? 0) > STALLED_SECONDS],
    ["busy", lagMs > BUSY_MS],
  ];
  const problems = found.flatMap(([problem, isSo]) => (isSo ? [problem] : []));
  return { live: true, ready: problems.every((problem) => WARNINGS.includes(problem)), problems, schema, lagMs, mail };
}

/** As this process acts by them, also while the database is away. */
function switchesAt(now: number): SwitchesInForce | undefined {
  const known = knownSwitches();
  if (!known) return;
  const site = known.rows.filter(({ campaignId }) => campaignId === null).map(({ name }) => name);
  const campaigns = new Set(known.rows.flatMap(({ campaignId }) => campaignId ?? [])).size;
  return { site: site.toSorted(), campaigns, readSeconds: Math.max(0, Math.round((now - known.at) / 1000)) };
}

function unhealthy(health: Health, problem: Problem): Health {
  return { ...health, ready: false, problems: [problem, ...health.problems] };
}
