import { Prisma } from "#prisma/client/client.ts";
import { addDays } from "../days.ts";
import { UNVERIFIED_DAYS } from "../signatures/erase.ts";
import { factsOf, firstDay, searchDays } from "./days.ts";
import type { Filter } from "./filter.ts";
import { dayOf, type Fact, termOn, termsSought } from "./terms.ts";
import { EFFORT, findEdge, gather, type Part, type Sought, walk, walkOn } from "./walk.ts";

/** Scattered rows cost one page read each. */
const RARE = 2_000;
const { sql } = Prisma;

/** Common matches are found by walking the newest rows, rare or old ones by their terms; may end at an `edge`. */
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

function isSpread({ state, ruling, burst }: Filter): boolean {
  const isRare = state === "withdrawn" || state === "invalidated" || state === "quarantined";
  return isRare || ruling !== undefined || burst !== undefined;
}

async function searchBelow(sought: Sought, now: Date): Promise<Part> {
  const { campaignId, filter } = sought;
  const { state } = filter;
  if (state === "hidden" || state === "prominent") return walkOn(sought); // few
  const words = termsSought(campaignId, filter);
  const facts = await factsOf(campaignId, filter);
  const since = addDays(now, -UNVERIFIED_DAYS - 2); // older unverified signatures have been erased
  const start = state === "unverified" ? since : await firstDay(sought);
  const days = { words, last: dayOf(now) + 1, first: dayOf(start) };
  if (facts.length > 0) return searchDays(sought, { ...days, facts: [facts] });
  if (words.length === 0 && state !== "unverified") return walkOn(sought);
  const condition = words.length > 0 ? sql`terms @> ${words.map(String)}::bigint[]` : sql`created_at >= ${since}`;
  const { rows, isWhole } = await gather(sought, condition);
  if (isWhole) return { rows };
  return words.length > 0 ? searchDays(sought, { ...days, facts: everybody(campaignId) }) : walkOn(sought);
}

/** Makes a common word searchable by day: every signature is either listed or not. */
function everybody(campaignId: number) {
  return (["yes", "no"] as const).map((choice) => [termOn(campaignId, "listed" satisfies Fact, choice)]);
}
