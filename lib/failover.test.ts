import { setTimeout as pause } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { expect, onTestFinished, test, vi } from "vitest";
import { applyMigrations } from "../bin/migrations/apply.mjs";
import { patience } from "../e2e/tools/patience.mjs";
import { digestAddress } from "./addresses/digest.ts";
import { repairCounts } from "./counters/recount.ts";
import { closeDatabase } from "./db.ts";
import { env } from "./env.ts";
import { findPrimary } from "./health/find-primary.ts";
import { connectionTo } from "./primary.ts";
import { signCampaign } from "./signatures/sign.ts";
import { aCluster, ask } from "./testing/cluster.ts";
import { until } from "./testing/database.ts";
import { aCampaign, anInput, type TestCampaign } from "./testing/makers.ts";

vi.setConfig({ testTimeout: patience(60_000) });
vi.spyOn(console, "error").mockImplementation(() => {});

/** Four lanes that sign without pause; `acknowledged` has the time of each address. */
function signOn({ slug }: TestCampaign) {
  const acknowledged = new Map<string, number>();
  const stop = new AbortController();
  async function lane() {
    while (!stop.signal.aborted) {
      const input = anInput();
      const outcome = await signCampaign(slug, input).catch(() => undefined);
      if (outcome?.ok) acknowledged.set(input.email, performance.now());
      else await pause(20);
    }
  }
  const lanes = Promise.all([lane(), lane(), lane(), lane()]);
  async function end() {
    stop.abort();
    await lanes;
  }
  return { acknowledged, end };
}

/** Uses a cluster's URL, which lists the standby first. */
async function anUndersignedOn(url: string) {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = env();
  const forget = async () => {
    await closeDatabase();
    globalThis.undersignedDatabase = undefined;
    globalThis.undersignedLongDatabase = undefined;
  };
  await forget();
  Object.assign(env(), { DATABASE_URL: url, DATABASE_DIRECT_URL: url });
  onTestFinished(async () => {
    await forget();
    Object.assign(env(), { DATABASE_URL, DATABASE_DIRECT_URL });
  });
  await applyMigrations(url);
  return aCampaign();
}

async function promote(server: { url: string }): Promise<number> {
  await ask(server.url, "SELECT pg_promote(wait => false)");
  await until(async () => (await ask(server.url, "SELECT pg_is_in_recovery() AS waits"))[0].waits === false);
  return performance.now();
}

async function countLost(server: { url: string }, emails: string[]): Promise<number> {
  const [{ stored }] = await ask(
    server.url,
    "SELECT count(*)::int AS stored FROM signatures WHERE email_digest = ANY ($1)",
    [emails.map((email) => Buffer.from(digestAddress(email)))],
  );
  return emails.length - stored;
}

const DEAD = "postgresql://nobody@127.0.0.1:1/nowhere";

/** A host that was primary before another one is primary again once all others are standbys. */
async function expectReturnTo(first: Server, second: Server) {
  const later = "00000002"; // as if another host had been promoted
  const doubtful = findPrimary([DEAD, second.url, first.url], later);
  await expect(doubtful).rejects.toThrow(/ECONNREFUSED.*it is a standby.*it was primary before/);
  expect(await findPrimary([second.url, first.url], later)).toMatchObject({ url: first.url, timeline: "00000001" });
}

const RECONNECTED_MS = patience(2_000);

type Server = Awaited<ReturnType<typeof aCluster>>["first"];

const FAULTS: Record<string, (server: Server) => unknown> = {
  crashed: ({ signal }) => signal("SIGQUIT"),
  frozen: ({ signal }) => signal("SIGSTOP"),
  "read-only": async ({ url }) => {
    await ask(url, "ALTER SYSTEM SET default_transaction_read_only = on");
    await ask(url, "SELECT pg_reload_conf()");
  },
};

for (const [fault, strike] of Object.entries(FAULTS)) {
  test(`within two seconds after a standby replaced a ${fault} primary, signing works and nothing acknowledged is lost`, async () => {
    const { first, second, url } = await aCluster();
    const signing = signOn(await anUndersignedOn(url));
    const boss = new PgBoss({ ...connectionTo(url), max: 1, supervise: false, schedule: false });
    boss.on("error", () => {});
    onTestFinished(() => boss.stop({ graceful: false }));
    await boss.start();
    await boss.createQueue("duty");
    await until(() => signing.acknowledged.size > 50);
    if (fault === "crashed") await expectReturnTo(first, second);
    await strike(first);
    await pause(1_000);
    const promotedAt = await promote(second);
    const isAfter = (at: number) => at > promotedAt;
    await until(() => [...signing.acknowledged.values()].some(isAfter));
    const took = Math.min(...[...signing.acknowledged.values()].filter(isAfter)) - promotedAt;
    expect(took).toBeLessThan(RECONNECTED_MS);
    expect(await boss.send("duty", {})).toMatch(/-/);

    if (fault === "frozen") first.signal("SIGCONT"); // it still takes itself for the primary
    const before = signing.acknowledged.size;
    await until(() => signing.acknowledged.size > before + 50);
    await signing.end();
    expect(await repairCounts()).toEqual([]);
    expect(await countLost(second, [...signing.acknowledged.keys()])).toBe(0);
  });
}
