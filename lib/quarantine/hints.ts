import { domainOf, type Grouped, has, type Observed, THROWAWAY } from "./groups.ts";
import { isSuspected, type SUSPICION } from "./suspicion.ts";

/** From this score on a group is held, from the lower one on it is reported. */
export const HOLD_SCORE = 70;
export const ALERT_SCORE = 40;

const MINUTE_MS = 60_000;
const FAST = 150; // signings in a minute
const VERY_FAST = 300;
const GREAT = 1_500; // signings in an hour
/** Shares are those of the latest. Among more names, some return in any crowd. */
const LATEST = 1_000;
const NAMES = 500;
const UNUSUAL = 5; // times the expected number

export const HINTS = [
  "one_mailbox",
  "throwaway",
  "many_networks",
  "names_alike",
  "names_repeated",
  "trap",
  "very_fast",
  "one_series",
  "strange_domains",
  "over_limit",
  "steady",
  "unlike_names",
  "few_networks",
  "fast",
  "great",
  "unusual",
  "no_script",
  "no_mail_server",
  "usual",
  "like_everybody",
] as const;
export type Hint = (typeof HINTS)[number];

/** Speed, no script and no mail server together stay below HOLD_SCORE. */
const POINTS: Record<Hint, number> = {
  one_mailbox: 60,
  throwaway: 55,
  many_networks: 40,
  names_alike: 40,
  names_repeated: 40,
  trap: 40,
  very_fast: 35,
  one_series: 30,
  strange_domains: 30,
  over_limit: 30,
  steady: 25,
  unlike_names: 20,
  few_networks: 20,
  fast: 20,
  great: 20,
  unusual: 15,
  no_script: 15,
  no_mail_server: 15,
  usual: -30,
  like_everybody: -40,
};

/** `total` and `providers`: signings of the campaign in this hour, and those with a large provider's address. */
export type Context = { total: number; providers: number; expected: number; isKnown: boolean };

type Judged = { score: number; hints: Hint[]; networks: number };

/** Judges one group's signings of the last hour, in order of time. */
export function judge(kind: Grouped, all: Observed[], context: Context): Judged {
  const number = all.length;
  const events = all.slice(-LATEST);
  const share = (is: (event: Observed) => boolean) => events.filter(is).length / events.length;
  const distinct = (of: (event: Observed) => unknown) => new Set(events.map(of)).size;
  const suspected = (of: keyof typeof SUSPICION) => share(({ suspicion }) => isSuspected(suspicion, of));
  const networks = distinct(({ network }) => network);
  const isOneSeries = distinct(({ stem }) => stem) <= events.length * 0.2;
  const named = events.slice(-NAMES);
  const areRepeated = new Set(named.map(({ name }) => name)).size <= named.length * 0.6;
  const speed = busiestMinute(events);
  const providers = share((event) => has(event, "provider"));
  const isScattered = kind === "range" && networks >= Math.max(50, events.length / 2);
  const rest = (context.providers - providers * number) / Math.max(1, context.total - number);
  const isStrange = kind !== "domain" && providers <= 0.2 && (context.total < number * 1.2 || rest >= 0.4);
  const isMixed = isScattered || distinct(domainOf) >= 5;
  const isUnusual = number >= UNUSUAL * context.expected;
  const found: Record<Hint, boolean> = {
    one_mailbox: isOneSeries && share((event) => has(event, "tagged")) >= 0.5,
    one_series: isOneSeries && share((event) => has(event, "tagged")) < 0.5,
    unlike_names: !isOneSeries && kind !== "shape" && share((event) => has(event, "fits")) <= 0.2,
    throwaway: share((event) => domainOf(event) === THROWAWAY) >= 0.5,
    many_networks: isScattered,
    few_networks: kind !== "range" && networks <= events.length / 10,
    strange_domains: isStrange && isMixed,
    names_alike: !areRepeated && (kind === "shape" || largestShare(events) >= 0.35),
    names_repeated: areRepeated,
    trap: suspected("trap") >= 0.3,
    over_limit: suspected("overLimit") >= 0.3,
    very_fast: speed >= VERY_FAST,
    fast: speed >= FAST && speed < VERY_FAST,
    steady: isSteady(events),
    great: number >= GREAT,
    unusual: isUnusual,
    no_script: suspected("tooFast") >= 0.5,
    no_mail_server: suspected("noMailServer") >= 0.5,
    like_everybody: kind !== "domain" && providers > 0.2 && providers >= rest / 2,
    usual: context.isKnown && number <= 2 * context.expected,
  };
  const hints = HINTS.filter((hint) => found[hint]);
  const score = hints.reduce((sum, hint) => sum + POINTS[hint], 0);
  return { score, hints, networks: new Set(all.map(({ network }) => network)).size };
}

function busiestMinute(events: Observed[]): number {
  let most = 0;
  let start = 0;
  events.forEach(({ at }, index) => {
    while ((events[start]?.at ?? at) <= at - MINUTE_MS) start += 1;
    most = Math.max(most, index - start + 1);
  });
  return most;
}

function largestShare(events: Observed[]): number {
  const counts = new Map<bigint, number>();
  for (const { shape } of events) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return Math.max(...counts.values()) / events.length;
}

/** People's gaps vary about as much as they last (Poisson); a script's hardly vary. */
function isSteady(events: Observed[]): boolean {
  const gaps = events.slice(1).map(({ at }, index) => at - (events[index]?.at ?? at));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  return mean > 0 && Math.sqrt(variance) <= mean * 0.35;
}
