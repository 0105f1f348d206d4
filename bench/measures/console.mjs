import { median, percentile } from "../drive.mjs";

const ROUNDS = 30;
const WEEK_MS = 7 * 86_400_000;

/** All reads of a dashboard, against the same number of empty queries. */
export async function measureConsole(campaignId, now = new Date()) {
  const [{ db }, counts, history, { readFunnel }, { countBySource }] = await Promise.all([
    import("../../lib/db.ts"),
    import("../../lib/counters/count.ts"),
    import("../../lib/counters/history.ts"),
    import("../../lib/counters/funnel.ts"),
    import("../../lib/counters/sources.ts"),
  ]);
  const week = new Date(now.getTime() - WEEK_MS);
  const reads = {
    count: () => counts.countSignatures(campaignId),
    versions: () => counts.countByVersion(campaignId),
    "the last day": () => history.countSince(campaignId, new Date(now.getTime() - WEEK_MS / 7)),
    "the last week": () => history.countSince(campaignId, week),
    "hours of a week": () => history.readHistory(campaignId, "hour", week),
    "days of all time": () => history.readHistory(campaignId, "day"),
    countries: () => history.countByCountry(campaignId),
    funnel: () => readFunnel(campaignId),
    sources: () => countBySource(campaignId),
  };
  const empty = () => db().$queryRaw`SELECT 1`;
  const found = Object.fromEntries(Object.keys(reads).map((name) => [name, []]));
  const [together, nothing] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    let sum = 0;
    for (const [name, read] of Object.entries(reads)) {
      const time = await timeOf(read);
      found[name].push(time);
      sum += time;
      nothing.push(await timeOf(empty));
    }
    together.push(sum);
  }
  await closeDatabase();
  return {
    together: median(together),
    slowest: percentile(together, 95),
    empty: median(nothing),
    each: Object.fromEntries(Object.entries(found).map(([name, times]) => [name, median(times)])),
  };
}

async function timeOf(act) {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
