import { Prisma } from "#prisma/client/client.ts";
import { DAY_MS } from "../days.ts";
import { db } from "../db.ts";
import { type Filter, firstId, versionId } from "./filter.ts";
import { type Fact, termOn, versionTermOn } from "./terms.ts";
import { gather, type Part, type Row, type Sought, walkOn } from "./walk.ts";

/** Days in the first query; each following one takes four times as many. */
const FIRST_DAYS = 8;
const { sql } = Prisma;

type TermOn = (day: number) => bigint;
/** A signature matches a day if it has every word and every fact of at least one of the groups. */
type OnDays = { words: bigint[]; facts: TermOn[][]; first: number; last: number };

export async function factsOf(campaignId: number, filter: Filter): Promise<TermOn[]> {
  const facts: TermOn[] = [];
  for (const kind of ["country", "source", "locale", "listed", "comment"] satisfies Fact[]) {
    const value = filter[kind];
    if (value) facts.push(termOn(campaignId, kind, value));
  }
  if (!filter.version) return facts;
  const [version] = await db().$queryRaw<
    { id: number | null }[]
  >`SELECT ${versionId(campaignId, filter.version)} AS id`;
  return [...facts, versionTermOn(version?.id ?? 0)];
}

export function keysOn(day: number, { words, facts }: Pick<OnDays, "words" | "facts">): string[] {
  return facts.map((all) => `{${[...words, ...all.map((termOnDay) => termOnDay(day))]}}`);
}

/** Searches the latest days first; a term's day is never before the id's, so earlier days hold no newer row. */
export async function searchDays(sought: Sought, { first, last, ...on }: OnDays): Promise<Part> {
  const { take } = sought;
  const found = new Map<string, Row>();
  const best = () => [...found.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, take);
  const keep = (rows: Row[]) => rows.forEach((row) => void found.set(row.id, row));
  for (let day = last, most = FIRST_DAYS; day >= first; most *= 4) {
    const days = Array.from({ length: Math.min(most, day - first + 1) }, (_, back) => day - back);
    const keys = days.flatMap((one) => keysOn(one, on));
    const { rows, reached, isWhole } = await gather(sought, sql`terms @> wanted.key::bigint[]`, keys);
    keep(rows);
    const done = isWhole ? days.length : Math.floor((reached - 1) / on.facts.length);
    const end = firstId((day - done + 1) * DAY_MS);
    if (best().filter(({ id }) => id >= end).length >= take) break;
    if (done === 0) {
      const walked = await walkOn({ ...sought, below: lesser(sought.below, end) });
      keep(walked.rows);
      const { edge } = walked;
      // Rows below the edge will be found again from there.
      return { rows: best().filter(({ id }) => edge === undefined || id >= edge), edge };
    }
    day -= done;
  }
  return { rows: best() };
}

function lesser(a: string | undefined, b: string): string {
  return a && a < b ? a : b;
}

/** Both from ids, which begin with the signing time. */
export async function firstDay({ campaignId }: Pick<Sought, "campaignId">): Promise<Date> {
  const [first] = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM signatures WHERE campaign_id = ${campaignId} ORDER BY id LIMIT 1`;
  return timeOfId(first?.id ?? "0");
}

export function timeOfId(id: string): Date {
  return new Date(Number.parseInt(id.replace("-", "").slice(0, 12), 16));
}
