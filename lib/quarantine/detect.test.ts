import { expect, test } from "vitest";
import { BURST, HOUR_MS, makeDetector } from "./detect.ts";
import { type Observed, TRAITS } from "./groups.ts";
import { HOLD_SCORE, judge } from "./hints.ts";
import { makePast } from "./past.ts";
import { SUSPICION } from "./suspicion.ts";

const now = Date.parse("2026-06-01T10:00:00Z");
const { trap, disposable, noMailServer, tooFast, overLimit } = SUSPICION;

/** Of one catch-all domain with numbered addresses, one every 20 ms. */
function aBot(turn: number, fields: Partial<Observed> = {}): Observed {
  const own = BigInt(turn);
  return {
    ...{ id: String(turn), at: now + turn * 20, campaignId: 1, domain: 7n, network: 8n, range: 9n },
    ...{ stem: 1n, name: own, shape: own, traits: 0, suspicion: 0, source: null, ...fields },
  };
}

/** Of a large provider, from a network of their own. */
function aPerson(turn: number, fields: Partial<Observed> = {}): Observed {
  const own = BigInt(1_000_000 + turn);
  const chance = mix(turn);
  const traits = TRAITS.provider | (chance % 2 ? TRAITS.fits : 0);
  const person = { domain: 3n, network: own, range: own, stem: own, name: own, shape: BigInt(chance % 41), traits };
  return aBot(turn, { ...person, at: now + turn * 20 + (chance % 400), ...fields });
}

/** As if by chance. */
const mix = (turn: number) => (Math.imul(turn, 2_654_435_761) >>> 8) % 65_521;

function watch(events: Observed[], at = events.at(-1)?.at ?? now, past = makePast()) {
  const detector = makeDetector(past);
  for (const event of events) detector.add(event);
  return detector.find(at);
}

const many = (count: number, make: (turn: number) => Observed) =>
  Array.from({ length: count }, (_, turn) => make(turn));

test("below fifty signings of a group in an hour nothing stands out, whatever the hints", () => {
  const all = trap | disposable | noMailServer | tooFast | overLimit;
  const slow = (turn: number) => aBot(turn, { suspicion: all, name: 1n, at: now + turn * (HOUR_MS / (BURST - 1)) });
  expect(watch(many(BURST - 1, slow))).toEqual([]);
  expect(watch(many(10 * BURST, slow))).toEqual([]);
  expect(watch(many(BURST, (turn) => aBot(turn, { suspicion: all }))).some(({ holds }) => holds)).toBe(true);
});

test("a script's flood of one domain is held as a whole, with what stands out", () => {
  const found = watch([...many(300, (turn) => aBot(turn)), ...many(300, (turn) => aPerson(turn))]);
  const domain = found.find(({ kind }) => kind === "domain");
  expect(domain).toMatchObject({ key: "7", holds: true, networks: 1 });
  expect(domain?.hints).toEqual(expect.arrayContaining(["one_series", "few_networks", "very_fast"]));
  expect(domain?.events).toHaveLength(300);
});

test("speed, no script and no mail server are not enough together", () => {
  const weak = (turn: number) =>
    aBot(turn, { stem: BigInt(turn), traits: TRAITS.fits, network: BigInt(turn), suspicion: tooFast | noMailServer });
  const context = { total: 400, providers: 400, expected: 1_000, isKnown: false };
  const { score, hints } = judge(
    "domain",
    many(400, (turn) => ({ ...weak(turn), at: now + (turn ** 2 % 997) })),
    context,
  );
  expect(hints).toEqual(["very_fast", "no_script", "no_mail_server"]);
  expect(score).toBeLessThan(HOLD_SCORE);
});

test("a school behind one network with numbered addresses is not held", () => {
  const pupil = (turn: number) => aBot(turn, { at: now + turn * 1_500 + ((turn * 7_919) % 1_400) });
  const found = watch(many(400, pupil));
  expect(found.filter(({ holds }) => holds)).toEqual([]);
  expect(found.map(({ kind }) => kind)).toContain("domain"); // reported
});

test("a crowd behind a mobile carrier's network is not held", () => {
  const found = watch(many(3_000, (turn) => aPerson(turn, { network: BigInt(mix(turn + 9) % 20), range: 1n })));
  expect(found.filter(({ holds }) => holds)).toEqual([]);
});

test("what a campaign had in the past is not unusual", () => {
  const past = makePast();
  past.add(1, ["1 domain 7"], 1_000);
  const slow = (turn: number) => aBot(turn, { stem: BigInt(turn), at: now + turn ** 2 * 100 });
  const [before, after] = [watch(many(100, slow)), watch(many(100, slow), undefined, past)];
  expect(before.find(({ kind }) => kind === "domain")?.hints).toContain("unusual");
  expect(after.find(({ kind }) => kind === "domain")?.hints ?? []).not.toContain("unusual");
});

test("signings of more than an hour ago are the past", () => {
  const detector = makeDetector();
  for (const event of many(300, (turn) => aBot(turn))) detector.add(event);
  expect(detector.size(1, "domain", "7")).toBe(300);
  expect(detector.find(now + 2 * HOUR_MS)).toEqual([]);
  expect(detector.size(1, "domain", "7")).toBe(0);
});

test("throwaway domains are one group, and campaigns are judged apart", () => {
  const throwaway = (turn: number) =>
    aBot(turn, { domain: BigInt(turn), network: BigInt(turn), suspicion: disposable });
  expect(watch(many(100, throwaway)).find(({ kind }) => kind === "domain")).toMatchObject({ key: "0", holds: true });
  expect(watch(many(98, (turn) => aBot(turn, { campaignId: turn % 2 })))).toEqual([]);
});
