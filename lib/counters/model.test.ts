import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { type Act, EVERY_ACT, perform } from "../testing/acts.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { countSignatures } from "./count.ts";
import { countByCountry } from "./history.ts";

beforeEach(emptyDatabase);

type Person = { country: string | null; verified?: boolean; withdrawn?: boolean; invalidated?: boolean };

/** What each act does to a signature, in words of its own: erased is gone. */
const MEANING: Record<Act, (person: Person | undefined, country: string | null) => Person | undefined> = {
  sign: (person, country) =>
    person && (person.invalidated || (person.verified && !person.withdrawn)) ? person : { country },
  verify: (person) => person && (person.invalidated ? person : { ...person, verified: true }),
  verifyByCode: (person) => person && (person.invalidated ? person : { ...person, verified: true }),
  withdraw: (person) => person && { ...person, withdrawn: person.verified },
  invalidate: (person) => person && { ...person, invalidated: true },
  restore: (person) => person && { ...person, invalidated: false },
  erase: () => undefined,
  eraseUnverified: (person) => (person?.verified ? person : undefined),
  remind: (person) => person,
  changeCountry: (person, country) => person && { ...person, country },
  delete: () => undefined,
};

const step = fc.record({
  act: fc.constantFrom(...EVERY_ACT),
  letter: fc.nat(1),
  person: fc.nat(2),
  country: fc.constantFrom("AR", "MX", null),
});

function countsOf(people: Map<string, Person>, letter: number) {
  const counts: Record<string, number> = {};
  for (const [key, { country, verified, withdrawn, invalidated }] of people)
    if (key.startsWith(`${letter} `) && verified && !withdrawn && !invalidated)
      counts[country ?? "ZZ"] = (counts[country ?? "ZZ"] ?? 0) + 1;
  return counts;
}

test("after any series of acts the count is what the acts mean, and what the rows, shards and ledger say", async () => {
  const psql = await aConnection();
  const series = fc.array(step, { minLength: 5, maxLength: 40, size: "max" });
  await fc.assert(
    fc.asyncProperty(series, async (steps) => {
      await emptyDatabase();
      const letters = [await aCampaign(), await aCampaign()];
      const people = new Map<string, Person>();
      for (const { act, letter, person, country } of steps) {
        await db().limit.deleteMany();
        const campaign = letters[letter];
        if (campaign) await perform(act, { campaign, email: `person-${person}@example.org`, country, psql });
        for (const key of act === "eraseUnverified" ? [...people.keys()] : [`${letter} ${person}`]) {
          const meant = MEANING[act](people.get(key), country);
          if (meant) people.set(key, meant);
          else people.delete(key);
        }
      }
      for (const [letter, { id }] of letters.entries()) {
        const meant = countsOf(people, letter);
        const told = (await countByCountry(id)).map(({ country, count }) => [country ?? "ZZ", count]);
        expect(Object.fromEntries(told)).toEqual(meant);
        expect(await countSignatures(id)).toBe(Object.values(meant).reduce((sum, count) => sum + count, 0));
      }
      await expectExactCounts();
    }),
    { numRuns: 30 },
  );
});
