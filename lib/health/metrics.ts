import { Counter, Gauge, Histogram, Registry } from "prom-client";

declare global {
  var undersignedMetrics: ReturnType<typeof makeMetrics> | undefined;
}

const REQUEST_SECONDS = [0.01, 0.05, 0.25, 1, 2.5, 10];
const STATEMENT_SECONDS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5];

function makeMetrics() {
  const register = new Registry();
  const registers = [register];
  const counter = <T extends string>(name: string, help: string, ...labelNames: T[]) =>
    new Counter({ name: `undersigned_${name}_total`, help, labelNames, registers });
  const histogram = <T extends string>(name: string, help: string, buckets: number[], ...labelNames: T[]) =>
    new Histogram({ name: `undersigned_${name}_seconds`, help, buckets, labelNames, registers });
  const gauge = <T extends string>(name: string, help: string, ...labelNames: T[]) =>
    new Gauge({ name: `undersigned_${name}`, help, labelNames, registers });
  return {
    register,
    events: counter("events", "Log lines of level warn and error.", "level", "code"),
    signings: counter("signings", "Signings, by outcome.", "outcome"),
    verifications: counter("verifications", "Signatures verified."),
    mails: counter("mails", "Emails handed to Resend, by outcome.", "outcome"),
    pages: counter("pages", "Shared pages, by how they were found in the cache.", "found"),
    jobs: counter("jobs", "Jobs ended, by queue and outcome.", "queue", "outcome"),
    shed: counter("shed", "Requests refused because of overload.", "kind"),
    statementErrors: counter("statement_errors", "Failed statements, by class of SQLSTATE.", "class"),
    requests: histogram("request", "Requests, by route and class of status.", REQUEST_SECONDS, "route", "status"),
    statements: histogram("statement", "Statements, with the wait for a connection.", STATEMENT_SECONDS, "statement"),
    isSender: gauge("mail_sender", "1 while this process sends the emails."),
    drifts: gauge("count_drifts", "Counts that differed from the rows in the last nightly recount."),
    ready: gauge("ready", "1 while this process is ready for requests."),
    problem: gauge("problem", "1 for each problem that /api/health reports.", "problem"),
    waiting: gauge("mails_waiting", "Emails in the queue (at most 10,000 are counted)."),
    oldest: gauge("mail_oldest_seconds", "Age of the oldest email in the queue."),
    held: gauge("mails_held", "Held emails (at most 10,000 are counted)."),
    holds: gauge("holds", "Holds on the site's or campaigns' emails.", "subject"),
    pool: gauge("pool_connections", "Connections to PostgreSQL, and requests waiting for one.", "pool", "state"),
  };
}

/** Global, because the server's and Next's bundles load this module separately. */
globalThis.undersignedMetrics ??= makeMetrics();
export const metrics = globalThis.undersignedMetrics;

/** Overload only: exceeded limits are not shed. */
export function countShed(kind: string): void {
  metrics.shed.inc({ kind });
}

/** A loop's step that returns false found nothing to do. */
export async function countJob<T>(queue: string, run: () => Promise<T>): Promise<T> {
  try {
    const result = await run();
    if (result !== false) metrics.jobs.inc({ queue, outcome: "done" });
    return result;
  } catch (error) {
    metrics.jobs.inc({ queue, outcome: "failed" });
    throw error;
  }
}
