import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { type Act, EVERY_ACT, perform } from "../testing/acts.ts";
import { budget } from "../testing/budget.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { endClock } from "../testing/retention.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { countByVersion } from "./count.ts";
import { countByCountry } from "./history.ts";
import { countBySource } from "./sources.ts";

beforeEach(emptyDatabase);

type Person = Submission & State & { pending: (Submission & { round: number })[] };

/** `round`: number of verifications. A submission can be verified only in its own round. */
type State = {
  round: number;
  verified?: boolean;
  withdrawn?: boolean;
  invalidated?: boolean;
  held?: boolean;
  burst?: boolean;
};

type Submission = { country: string | null; source: string | null; version: number };

type Meaning = (person: Person | undefined, input: Submission) => Person | undefined;

const sign: Meaning = (person, input) => {
  if (!person) return { ...input, round: 0, pending: [] };
  if (person.invalidated || isInForce(person)) return person;
  const set = { ...input, source: input.source ?? person.source, round: person.round };
  return { ...person, pending: [...person.pending, set] };
};

const verifyOwn: Meaning = (person) =>
  person && (person.invalidated || person.verified ? person : { ...person, verified: true, round: person.round + 1 });

const verifySet =
  (place: number): Meaning =>
  (person) => {
    const set = person?.pending.at(place);
    if (!person || !set || person.invalidated || isInForce(person) || set.round !== person.round) return person;
    return { ...person, ...set, verified: true, withdrawn: false, round: person.round + 1 };
  };

function isInForce({ verified, withdrawn }: Person): boolean {
  return verified === true && !withdrawn;
}

/** The model of each act; erased signatures are removed. */
const MEANING: Record<Act, Meaning> = {
  sign,
  verify: verifyOwn,
  verifyOldest: verifySet(0),
  verifyNewest: verifySet(-1),
  verifyByCode: (person, input) => (person?.pending.length ? verifySet(-1) : verifyOwn)(person, input),
  signNext: (person, input) => {
    if (!person) return { ...input, round: 1, verified: true, pending: [] };
    return person.verified || person.invalidated ? person : verifySet(-1)(sign(person, input), input);
  },
  withdraw: (person) => person && { ...person, withdrawn: person.verified },
  invalidate: (person) => person && { ...person, invalidated: true, held: false },
  restore: (person) => person && { ...person, invalidated: false, held: false },
  quarantine: (person) =>
    person?.verified && !person.withdrawn && !person.invalidated && !person.held && !person.burst
      ? { ...person, held: true, burst: true }
      : person,
  letIn: (person) => person && { ...person, held: false },
  return: (person) => (person?.burst && person.verified && !person.invalidated ? { ...person, held: true } : person),
  erase: () => undefined,
  eraseUnverified: (person) => (person?.verified ? person : undefined),
  remind: (person) => person,
  correct: (person, { country }) => (person?.verified ? { ...person, country } : person),
  changeCountry: (person, { country }) => person && { ...person, country },
  changeSource: (person, { source }) => person && { ...person, source },
  delete: () => undefined,
};

const step = fc.record({
  act: fc.constantFrom(...EVERY_ACT),
  letter: fc.nat(1),
  person: fc.nat(2),
  country: fc.constantFrom("AR", "MX", null),
  source: fc.constantFrom("partner", "link", null),
  version: fc.constantFrom(1, 2),
});

async function twoVersions() {
  const campaign = await aCampaign();
  const data = { campaignId: campaign.id, number: 2, publishedAt: new Date(0) };
  return { ...campaign, versions: [campaign.versionId, (await db().letterVersion.create({ data })).id] };
}

/** Counted signatures grouped by one input field. */
function countsOf(people: Map<string, Person>, letter: number, part: keyof Submission) {
  const counts: Record<string, number> = {};
  for (const [key, person] of people)
    if (key.startsWith(`${letter} `) && person.verified && !person.withdrawn && !person.invalidated && !person.held)
      counts[String(person[part])] = (counts[String(person[part])] ?? 0) + 1;
  return counts;
}

/** After which step each letter's clock ends; beyond the series: never. */
const ends = fc.tuple(fc.nat(80), fc.nat(80));

test("after any series of acts the count equals the model, rows, shards and ledger", async () => {
  const psql = await aConnection();
  let played = 0;
  const series = fc.array(step, { minLength: 5, maxLength: 40, size: "max" });
  await fc.assert(
    fc.asyncProperty(series, ends, async (steps, clocks) => {
      await emptyDatabase();
      const letters = [await twoVersions(), await twoVersions()];
      const people = new Map<string, Person>();
      const domain = `series-${++played}.example`; // limits of an address are counted in memory, too
      for (const [at, { act, letter, person, ...input }] of steps.entries()) {
        await db().limit.deleteMany();
        const campaign = letters[letter];
        if (campaign) await perform(act, { campaign, email: `person-${person}@${domain}`, ...input, psql });
        const isOver = at > (clocks[letter] ?? 0);
        const keys = isOver ? [] : [`${letter} ${person}`];
        for (const key of act === "eraseUnverified" ? [...people.keys()] : keys) {
          const meant = MEANING[act](people.get(key), input);
          if (meant) people.set(key, meant);
          else people.delete(key);
        }
        for (const [over, end] of clocks.entries()) if (at === end && letters[over]) await endClock(letters[over]);
      }
      for (const [letter, { id, versions }] of letters.entries()) {
        const counted = (await countByCountry(id)).map(({ country, count }) => [String(country), count]);
        expect(Object.fromEntries(counted)).toEqual(countsOf(people, letter, "country"));
        const byVersion = await countByVersion(id);
        for (const [number, count] of Object.entries(countsOf(people, letter, "version")))
          expect(byVersion.get(versions[Number(number) - 1] ?? 0)).toBe(count);
        const { sources, none } = await countBySource(id);
        const bySource = Object.fromEntries(sources.map(({ source, count }) => [source, count]));
        expect(none > 0 ? { ...bySource, null: none } : bySource).toEqual(countsOf(people, letter, "source"));
      }
      await expectExactCounts();
    }),
    budget(15),
  );
});
