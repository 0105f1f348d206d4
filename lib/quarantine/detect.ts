import { type Grouped, groupsOf, HOLDING, has, type Observed } from "./groups.ts";
import { ALERT_SCORE, type Hint, HOLD_SCORE, judge } from "./hints.ts";
import { type Renamed, renameIn, SALTED_KINDS } from "./midnight.ts";
import { makePast } from "./past.ts";

export const HOUR_MS = 3_600_000;
/** Fewer signings of one group in an hour are never held. */
export const BURST = 50;
/** A group is judged again once this share of it is new. */
const GROWTH = 0.05;
/** Below this share of an hour's signings, names of one shape are ordinary. */
const LEAST_SHAPE = 0.2;

/** A group of signings in the last hour that stands out. */
export type Found = {
  campaignId: number;
  kind: Grouped;
  key: string;
  score: number;
  hints: Hint[];
  holds: boolean;
  networks: number;
  events: Observed[];
};

/** `added`: since it was judged. */
type Group = { campaignId: number; kind: Grouped; key: string; events: Observed[]; added: number };
type Totals = { total: number; providers: number };

/** Sees signings in order of time and remembers an hour of them. A pure function of what it was given. */
export function makeDetector(past = makePast()) {
  const groups = new Map<string, Group>();
  const totals = new Map<number, Totals>();
  const grown = new Set<string>();
  let recent: Observed[] = [];

  function add(event: Observed): void {
    const { campaignId } = event;
    recent.push(event);
    count(event, 1);
    for (const [kind, key] of groupsOf(event)) {
      const name = nameOf(campaignId, kind, key);
      const group = groups.get(name) ?? { campaignId, kind, key, events: [], added: 0 };
      group.events.push(event);
      group.added += 1;
      groups.set(name, group);
      if (group.events.length >= BURST) grown.add(name);
    }
  }

  function rename(renamed: Renamed): void {
    for (const event of recent) renameIn(event, renamed);
    for (const campaignId of totals.keys())
      for (const kind of SALTED_KINDS)
        for (const [before, digest] of renamed) move({ campaignId, kind }, before, digest);
  }

  function move({ campaignId, kind }: Pick<Group, "campaignId" | "kind">, before: bigint, digest: bigint): void {
    const [old, name] = [before, digest].map((key) => nameOf(campaignId, kind, String(key)));
    const group = groups.get(old ?? "");
    if (!old || !name || !group) return;
    const { events = [], added = 0 } = groups.get(name) ?? {};
    groups.delete(old);
    groups.set(name, {
      ...{ campaignId, kind, key: String(digest) },
      ...{ events: [...group.events, ...events], added: group.added + added },
    });
    if (grown.delete(old)) grown.add(name);
  }

  function count(event: Observed, step: number): void {
    const { total, providers } = totals.get(event.campaignId) ?? { total: 0, providers: 0 };
    const isProvider = has(event, "provider") ? step : 0;
    totals.set(event.campaignId, { total: total + step, providers: providers + isProvider });
  }

  function age(now: number): void {
    const since = now - HOUR_MS;
    const old = recent.filter(({ at }) => at <= since);
    if (old.length === 0) return;
    recent = recent.filter(({ at }) => at > since);
    for (const event of old) {
      count(event, -1);
      const names = groupsOf(event).map(([kind, key]) => nameOf(event.campaignId, kind, key));
      past.add(event.campaignId, names);
      for (const name of names) {
        const group = groups.get(name);
        if (group && (group.events[0]?.at ?? now) <= since) {
          group.events = group.events.filter(({ at }) => at > since);
          if (group.events.length === 0) groups.delete(name);
        }
      }
    }
  }

  /** Groups that stand out, of those that have grown since the last time. */
  function find(now: number): Found[] {
    age(now);
    const names = [...grown];
    grown.clear();
    return names.flatMap((name) => {
      const group = groups.get(name);
      if (!group || group.events.length < BURST || group.added < group.events.length * GROWTH) return [];
      group.added = 0;
      return judgeGroup(name, group);
    });
  }

  function judgeGroup(name: string, { added: _, ...group }: Group): Found[] {
    const { campaignId, kind, events } = group;
    const { total, providers } = totals.get(campaignId) ?? { total: events.length, providers: 0 };
    if (kind === "shape" && events.length < total * LEAST_SHAPE) return [];
    const { expected, isKnown } = past.expect(campaignId, name, total);
    const { score, hints, networks } = judge(kind, events, { total, providers, expected, isKnown });
    if (kind === "source" ? !isKnown || !hints.includes("unusual") : score < ALERT_SCORE) return [];
    const holds = score >= HOLD_SCORE && HOLDING.some((holding) => holding === kind);
    return [{ ...group, score, hints, networks, holds }];
  }

  /** How many of the last hour are in a group. */
  const size = (campaignId: number, kind: Grouped, key: string) =>
    groups.get(nameOf(campaignId, kind, key))?.events.length ?? 0;

  return { add, rename, find, size };
}
export type Detector = ReturnType<typeof makeDetector>;

export const nameOf = (campaignId: number, kind: Grouped, key: string) => `${campaignId} ${kind} ${key}`;
