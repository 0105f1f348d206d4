import { median } from "../drive.mjs";
import { FILTERS } from "../filters.mjs";

const ROUNDS = 5;

/** The first and a later page of each filter. */
export async function measureSignatories(organizerId, slug) {
  const [{ db }, { Filter }, { findSignatories }] = await Promise.all([
    import("../../lib/db.ts"),
    import("../../lib/search/filter.ts"),
    import("../../lib/search/find.ts"),
  ]);
  await findSignatories(organizerId, slug, {}); // connects
  const found = {};
  const nothing = [];
  for (const [what, sent] of Object.entries(FILTERS)) {
    const filter = Filter.parse(sent);
    const times = [];
    let page;
    for (let round = 0; round < ROUNDS; round += 1) {
      times.push(await timeOf(async () => (page = await findSignatories(organizerId, slug, filter))));
      nothing.push(await timeOf(() => db().$queryRaw`SELECT 1`));
    }
    const next = page.next && (await timeOf(() => findSignatories(organizerId, slug, filter, page.next)));
    found[what] = { first: times[0], usual: median(times), rows: page.signatories.length, next };
  }
  await db().$disconnect();
  return { found, empty: median(nothing) };
}

async function timeOf(act) {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
