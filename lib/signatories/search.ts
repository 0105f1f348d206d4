import { Prisma } from "#prisma/client/client.ts";
import { addDays } from "../days.ts";
import { UNVERIFIED_DAYS } from "../signatures/erase.ts";
import { dayOf, type Fact, termOn, termsSought } from "../signatures/terms.ts";
import { factsOf, firstDay, searchDays } from "./days.ts";
import type { Filter } from "./filter.ts";
import { EFFORT, findEdge, gather, type Part, type Sought, walk, walkOn } from "./walk.ts";

/** Of rows that lie far apart, each is a page to be read. */
const RARE = 2_000;
const { sql } = Prisma;

/**
 * The newest signatories that match, from those below an id on. Few indexes have to serve any filter on ten million
 * rows: first the newest rows are looked through, where what is common is found; what is rare, or long ago, by its terms.
 * What neither finds in a moment is looked for down to an `edge`, and further from there, if somebody wants it.
 */
export async function search(sought: Sought, now = new Date()): Promise<Part> {
  const { walk: many } = sought.effort ?? EFFORT;
  const most = isSpread(sought.filter) ? Math.min(RARE, many) : many;
  const newest = await walk(sought, most);
  if (newest.length >= sought.take) return { rows: newest };
  const below = await findEdge(sought, most);
  if (!below) return { rows: newest };
  const { rows, edge } = await searchBelow({ ...sought, below, take: sought.take - newest.length }, now);
  return { rows: [...newest, ...rows], edge };
}

function isSpread({ state, ruling }: Filter): boolean {
  return state === "withdrawn" || state === "invalidated" || ruling !== undefined;
}

async function searchBelow(sought: Sought, now: Date): Promise<Part> {
  const { campaignId, filter } = sought;
  const { state } = filter;
  if (state === "hidden" || state === "prominent") return walkOn(sought); // they are few
  const words = termsSought(campaignId, filter);
  const facts = await factsOf(campaignId, filter);
  const since = addDays(now, -UNVERIFIED_DAYS - 2); // who has not verified is erased by then
  const start = state === "unverified" ? since : await firstDay(sought);
  const days = { words, last: dayOf(now) + 1, first: dayOf(start) };
  if (facts.length > 0) return searchDays(sought, { ...days, facts: [facts] });
  if (words.length === 0 && state !== "unverified") return walkOn(sought);
  const condition = words.length > 0 ? sql`terms @> ${words.map(String)}::bigint[]` : sql`created_at >= ${since}`;
  const { rows, isWhole } = await gather(sought, condition);
  if (isWhole) return { rows };
  return words.length > 0 ? searchDays(sought, { ...days, facts: everybody(campaignId) }) : walkOn(sought);
}

/** A word that many share is looked up day by day with what each signatory has chosen: to be listed, or not. */
function everybody(campaignId: number) {
  return (["yes", "no"] as const).map((choice) => [termOn(campaignId, "listed" satisfies Fact, choice)]);
}
