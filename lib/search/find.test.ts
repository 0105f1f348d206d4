import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "../db.ts";
import { budget } from "../testing/budget.ts";
import { aCrowd } from "../testing/crowd.ts";
import { aCampaign, after, aVerified, DAY } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { Filter } from "./filter.ts";
import { findSignatories, PAGE_SIGNATORIES } from "./find.ts";
import { search } from "./search.ts";

const now = new Date("2026-06-01T12:00:00Z");
const letter = await aCrowd(90, now);
const rows = await db().signature.findMany({
  where: { campaignId: letter.id },
  include: { letterVersion: true, prominent: true },
  orderBy: { id: "desc" },
});

/** An independent implementation of the filter. */
function naive(filter: Filter): string[] {
  const has = (text: string | null, word?: string) => !word || (text ?? "").toLowerCase().includes(word);
  const isState = (row: (typeof rows)[number]) => {
    if (filter.state === "hidden") return row.hiddenAt !== null;
    if (filter.state === "prominent") return row.prominent !== null;
    const state = row.invalidatedAt
      ? "invalidated"
      : row.withdrawnAt
        ? "withdrawn"
        : row.verifiedAt
          ? "counted"
          : "unverified";
    return !filter.state || filter.state === state;
  };
  return rows
    .filter(
      (row) =>
        isState(row) &&
        has(row.name?.normalize("NFD").replace(/\p{M}/gu, "") ?? null, filter.name?.toLowerCase()) &&
        has(row.affiliation, filter.affiliation?.toLowerCase()) &&
        (!filter.domain || (filter.domain === "gmail.com") === (row.provider === 1)) &&
        (!filter.country || row.country === filter.country) &&
        (!filter.source || row.source === filter.source) &&
        (!filter.locale || row.locale === filter.locale) &&
        (!filter.version || row.letterVersion.number === filter.version) &&
        (!filter.listed || row.listed === (filter.listed === "yes")) &&
        (!filter.comment || row.comment !== null) &&
        (!filter.from || row.createdAt >= new Date(filter.from)) &&
        (!filter.until || row.createdAt < after(new Date(filter.until), DAY)),
    )
    .map(({ id }) => id);
}

const maybe = (...values: unknown[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 });

test("any combination of filters finds exactly its matches, however small the search steps", async () => {
  const filters = fc.record({
    name: maybe("ana", "perez", "jose quispe", "小明"),
    affiliation: maybe("chile", "unam"),
    domain: maybe("gmail.com", "googlemail.com", "example.org"),
    country: maybe("AR", "BO", "UY"),
    version: maybe("1", "2", "3"),
    source: maybe("bo", "un"),
    locale: maybe("en", "es", "fr"),
    from: maybe("2026-05-01", "2026-05-20"),
    until: maybe("2026-05-10", "2026-05-31"),
    state: maybe("counted", "unverified", "withdrawn", "invalidated", "hidden", "prominent"),
    listed: maybe("yes", "no"),
    comment: maybe("yes"),
  });
  const few = fc.subarray(Object.keys(Filter.shape), { maxLength: 3 });
  const effort = fc.record({
    walk: fc.constantFrom(1, 5, 30, 1000),
    words: fc.constantFrom(1, 20, 1000),
    step: fc.constantFrom(1, 3, 20, 1000),
    last: fc.constantFrom(20, 40, 1000),
  });
  await fc.assert(
    fc.asyncProperty(filters, few, effort, fc.integer({ min: 1, max: 20 }), async (all, names, effort, take) => {
      const filter = Filter.parse(Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))));
      const wanted = naive(filter.domain === "googlemail.com" ? { ...filter, domain: "gmail.com" } : filter);
      const found: string[] = [];
      for (let below: string | undefined; ; ) {
        const { rows, edge } = await search({ campaignId: letter.id, filter, below, take, effort }, now);
        found.push(...rows.map(({ id }) => id));
        below = rows.length < take ? edge : rows.at(-1)?.id;
        if (!below) break;
      }
      expect(found).toEqual(wanted);
    }),
    budget(60),
  );
});

test("a search that would take too long says how far back it got, and continues from there", async () => {
  const { id: steward } = await aMember(letter, "steward");
  const filter = Filter.parse({ state: "counted", name: "ana", listed: "no" });
  const effort = { walk: 2, words: 1, step: 1, last: 3 };
  const found: string[] = [];
  let parts = 0;
  for (let after: string | undefined; ; ) {
    const page = await findSignatories(steward, letter.slug, filter, after, effort);
    if (!page.ok) throw new Error(page.error);
    found.push(...page.signatories.map(({ id }) => id));
    expect(page.since?.getTime()).toBe(rows.find(({ id }) => id === page.next)?.createdAt.getTime());
    if (page.next) expect(page.total).toBeUndefined();
    parts += 1;
    after = page.next;
    if (!after) break;
  }
  expect(found).toEqual(naive(filter));
  expect(parts).toBeGreaterThan(1);
});

test("pages are stable while people sign, and have a total where it is known", async () => {
  const busy = await aCampaign();
  const { id: steward } = await aMember(busy, "steward");
  for (let n = 0; n < PAGE_SIGNATORIES + 5; n += 1) await aVerified(busy, { name: `Old ${n}`, at: after(now, n) });
  const filter = Filter.parse({ state: "counted" });
  const first = await findSignatories(steward, busy.slug, filter);
  if (!first.ok) throw new Error(first.error);
  expect([first.signatories.length, first.total]).toEqual([PAGE_SIGNATORIES, PAGE_SIGNATORIES + 5]);
  await aVerified(busy, { name: "New" });
  const second = await findSignatories(steward, busy.slug, filter, first.next);
  if (!second.ok) throw new Error(second.error);
  expect(second.signatories.map(({ name }) => name)).toEqual(["Old 4", "Old 3", "Old 2", "Old 1", "Old 0"]);
  expect(second.next).toBeUndefined();
  const named = await findSignatories(steward, busy.slug, Filter.parse({ name: "new" }));
  expect(named).toMatchObject({ ok: true, total: 1, signatories: [{ name: "New", prominent: false }] });
  expect(await findSignatories(steward, busy.slug, Filter.parse({ name: "old" }))).toMatchObject({ total: undefined });
});
