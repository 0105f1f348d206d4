import { db } from "../db.ts";
import { env } from "../env.ts";
import { runLoop } from "../jobs/loop.ts";
import { firstId } from "../search/filter.ts";
import { advanceDecision } from "./advance.ts";
import { BURST, HOUR_MS, makeDetector, nameOf } from "./detect.ts";
import { followSwitch } from "./follow-switch.ts";
import { type Grouped, groupsOf, type Observed } from "./groups.ts";
import { holdMembers, markMembers } from "./hold.ts";
import { makeRenames, renameBursts, type Stored } from "./midnight.ts";
import { makePast } from "./past.ts";
import { recordBurst } from "./record.ts";
import { noticeVerification } from "./verification.ts";

const PERIOD_MS = 10_000;
/** How late a signing may become visible after others that were made later. */
const LATE_MS = 15_000;
const ROWS_MAX = 200_000;
const PAST_MS = 24 * HOUR_MS;

export function runWatch(signal: AbortSignal): Promise<void> {
  const watch = makeWatch();
  let looked = 0;
  return runLoop(
    "quarantine",
    async () => {
      await followSwitch();
      if (await advanceDecision()) return true;
      if (Date.now() - looked < PERIOD_MS) return false;
      looked = Date.now();
      await watch();
      return false;
    },
    signal,
  );
}

/** Each worker watches by itself: what they record is the same. */
export function makeWatch() {
  const past = makePast();
  const detector = makeDetector(past);
  const renames = makeRenames();
  const seen = new Map<string, number>();
  let since: number | undefined;

  return async function watch(now = new Date()): Promise<void> {
    if (env().SIGN_LIMIT === 0) return;
    const time = now.getTime();
    if (since === undefined) await readPast(past, time);
    const rows = await readObservations(since ?? time - HOUR_MS);
    const stored = rows.filter(({ id }) => !seen.has(id));
    const renamed = renames.learn(stored, time);
    if (renamed.size > 0) {
      await renameBursts(renamed);
      detector.rename(renamed);
    }
    const added = stored.map(renames.rename);
    for (const event of added) {
      seen.set(event.id, event.at);
      detector.add(event);
    }
    const inForce = await readInForce();
    for (const found of detector.find(time)) {
      const burst = await recordBurst(found, now);
      if (burst.holds) {
        await markMembers(
          burst.id,
          found.events.map(({ id }) => id),
        );
        inForce.set(nameOf(found.campaignId, found.kind, found.key), burst);
      }
    }
    const members = Map.groupBy(added, (event) => burstOf(event, inForce));
    for (const [burst, events] of members)
      if (burst !== undefined)
        await markMembers(
          burst,
          events.map(({ id }) => id),
        );
    await holdMembers(now);
    await noticeVerification(now);
    await endOver(inForce, now);
    since = Math.max(time - HOUR_MS, since ?? 0, (rows.at(-1)?.at ?? 0) - LATE_MS);
    for (const [id, at] of seen) if (at < since) seen.delete(id);
  };

  async function endOver(inForce: InForce, now: Date): Promise<void> {
    const over = [...inForce].flatMap(([name, { id }]) => {
      const [campaign, kind, ...key] = name.split(" ");
      const grouped = KINDS.find((known) => known === kind);
      return grouped && detector.size(Number(campaign), grouped, key.join(" ")) < BURST ? [id] : [];
    });
    await db().burst.updateMany({ where: { id: { in: over }, endedAt: null }, data: { endedAt: now } });
  }
}

const KINDS: Grouped[] = ["domain", "network", "range", "shape", "source"];

type InForce = Map<string, { id: number; holds: boolean }>;

function burstOf(event: Observed, inForce: InForce): number | undefined {
  const names = groupsOf(event).map(([kind, key]) => nameOf(event.campaignId, kind, key));
  return names.map((name) => inForce.get(name)).find((burst) => burst?.holds)?.id;
}

async function readInForce(): Promise<InForce> {
  const bursts = await db().burst.findMany({
    where: { endedAt: null, kind: { in: KINDS } },
    select: { id: true, campaignId: true, kind: true, digest: true, source: true, holds: true },
  });
  return new Map(
    bursts.map(({ campaignId, kind, digest, source, ...burst }) => [
      `${campaignId} ${kind} ${source ?? digest}`,
      burst,
    ]),
  );
}

async function readObservations(since: number): Promise<Stored[]> {
  const rows = await db().observation.findMany({
    where: { id: { gte: firstId(Math.floor(since)) } },
    orderBy: { id: "desc" },
    take: ROWS_MAX,
  });
  return rows.reverse().map(({ burstId: _, signatureId: __, ...row }) => ({ ...row, at: timeOf(row.id) }));
}

function timeOf(id: string): number {
  return Number.parseInt(id.replace("-", "").slice(0, 12), 16);
}

async function readPast(past: ReturnType<typeof makePast>, time: number): Promise<void> {
  const rows = await db().$queryRaw<
    { campaignId: number; domain: string | null; source: string | null; number: number }[]
  >`
    SELECT campaign_id AS "campaignId", CASE WHEN traits & 1 = 0 THEN domain::text END AS domain, source, count(*)::int AS number
    FROM observations WHERE id >= ${firstId(time - PAST_MS)}::uuid AND id < ${firstId(time - HOUR_MS)}::uuid GROUP BY 1, 2, 3`;
  for (const { campaignId, domain, source, number } of rows) {
    const names = [domain && nameOf(campaignId, "domain", domain), source && nameOf(campaignId, "source", source)];
    past.add(
      campaignId,
      names.filter((name) => name !== null),
      number,
    );
  }
}
