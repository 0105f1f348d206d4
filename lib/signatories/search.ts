import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { UNVERIFIED_DAYS } from "../signatures/erase.ts";
import { dayOf, type Fact, termOn, termsSought, versionTermOn } from "../signatures/terms.ts";
import { type Filter, firstId, versionId } from "./filter.ts";
import { EFFORT, findEdge, gather, type Row, type Sought, walk } from "./walk.ts";

const DAY_MS = 86_400_000;
/** Of rows that lie far apart, each is a page to be read. */
const RARE = 2_000;
/** So many days are looked up at first, and four times as many each time that they were not enough. */
const FIRST_DAYS = 8;
const { sql } = Prisma;

/**
 * The newest signatories that match, from those below an id on. Few indexes have to serve any filter on ten million
 * rows: first the newest rows are looked through, where what is common is found; what is rare, or long ago, by its terms.
 */
export async function search(sought: Sought, now = new Date()): Promise<Row[]> {
  const { walk: many } = sought.effort ?? EFFORT;
  const most = isSpread(sought.filter) ? Math.min(RARE, many) : many;
  const newest = await walk(sought, most);
  if (newest.length >= sought.take) return newest;
  const below = await findEdge(sought, most);
  if (!below) return newest;
  return [...newest, ...(await searchBelow({ ...sought, below, take: sought.take - newest.length }, now))];
}

function isSpread({ state, ruling }: Filter): boolean {
  return state === "withdrawn" || state === "invalidated" || ruling !== undefined;
}

async function searchBelow(sought: Sought, now: Date): Promise<Row[]> {
  const { campaignId, filter } = sought;
  const { state } = filter;
  if (state === "hidden" || state === "prominent") return walk(sought); // they are few
  const words = termsSought(campaignId, filter);
  const facts = await factsOf(campaignId, filter);
  const since = new Date(now.getTime() - (UNVERIFIED_DAYS + 2) * DAY_MS); // who has not verified is erased by then
  const start = state === "unverified" ? since : await firstDay(sought);
  if (facts.length > 0) return searchDays(sought, { words, facts, last: dayOf(now) + 1, first: dayOf(start) });
  if (words.length === 0 && state !== "unverified") return walk(sought);
  const condition = words.length > 0 ? sql`terms @> ${words.map(String)}::bigint[]` : sql`created_at >= ${since}`;
  const { rows, isWhole } = await gather(sought, condition);
  return isWhole ? rows : walk(sought);
}

type TermOn = (day: number) => bigint;
type OnDays = { words: bigint[]; facts: TermOn[]; first: number; last: number };

/** The terms of common facts, each of a day. */
async function factsOf(campaignId: number, filter: Filter): Promise<TermOn[]> {
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

/**
 * One day after the other, the latest first: nobody found on an earlier one can be newer, for the day of a term is never
 * before that of the id. A day on which there are many is walked through, and so are those before it.
 */
async function searchDays(sought: Sought, { words, facts, first, last }: OnDays): Promise<Row[]> {
  const { take } = sought;
  const found = new Map<string, Row>();
  const best = () => [...found.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, take);
  const keep = (rows: Row[]) => rows.forEach((row) => void found.set(row.id, row));
  for (let day = last, most = FIRST_DAYS; day >= first; most *= 4) {
    const days = Array.from({ length: Math.min(most, day - first + 1) }, (_, back) => day - back);
    const keys = days.map((on) => `{${[...words, ...facts.map((termOnDay) => termOnDay(on))]}}`);
    const { rows, reached, isWhole } = await gather(sought, sql`terms @> looked.key::bigint[]`, keys);
    keep(rows);
    const done = isWhole ? days.length : reached - 1;
    const end = firstId((day - done + 1) * DAY_MS);
    if (best().filter(({ id }) => id >= end).length >= take) break;
    if (done === 0) {
      keep(await walk({ ...sought, below: lesser(sought.below, end) }));
      break;
    }
    day -= done;
  }
  return best();
}

function lesser(a: string | undefined, b: string): string {
  return a && a < b ? a : b;
}

/** When the first of a campaign signed, by the id. */
async function firstDay({ campaignId }: Sought): Promise<Date> {
  const [first] = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM signatures WHERE campaign_id = ${campaignId} ORDER BY id LIMIT 1`;
  return new Date(Number.parseInt(first?.id.replace("-", "").slice(0, 12) ?? "0", 16));
}
