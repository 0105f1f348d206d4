import { mustAllBe } from "../checks.mjs";
import { compare } from "../compare.mjs";
import { openConnection, requestBytes } from "../connection.mjs";
import { drive, times } from "../drive.mjs";

/** Per round: cached responses are ten times as fast as rendered ones. */
const CACHED = 20_000;
const RENDERED = 2_000;
export const COUNT = "/api/campaigns/almagro-resign/count";
export const BADGE = "/badge/almagro-resign.svg";
export const LETTER = "/es/almagro-resign";
export const REASON = "/es/almagro-resign/reasons/7";
/** Never cached, like everything under /api/health. */
const DIRECT = "/api/health/bench/count";
const EMPTY = "/api/health/bench/empty";
const BLANK = "/es/bench";

export const browser = { "accept-encoding": "gzip" };

function reading(server, path, requests, headers) {
  return async () => {
    const run = await drive(server.port, times(requests, requestBytes("GET", path, { headers })));
    mustAllBe(200, run);
    return run;
  };
}

/** The count from the cache and from the database, against an empty GET route. */
export async function measureCount(server, rounds) {
  const empty = reading(server, EMPTY, RENDERED);
  const served = await compare(rounds, reading(server, COUNT, CACHED), empty);
  const direct = await compare(rounds, reading(server, DIRECT, RENDERED), empty);
  return { served, direct };
}

/** Uncached counts: a million signatures against none. */
export function measureFlatness(many, none, rounds) {
  return compare(rounds, reading(many, DIRECT, RENDERED), reading(none, DIRECT, RENDERED));
}

export function measureBadge(server, rounds) {
  return compare(rounds, reading(server, BADGE, CACHED), reading(server, EMPTY, RENDERED));
}

/** Against an empty page. */
export async function measurePages(server, rounds) {
  const cached = (path) => reading(server, path, CACHED, browser);
  const blank = cached(BLANK);
  const letter = await compare(rounds, cached(LETTER), blank);
  const reason = await compare(rounds, cached(REASON), blank);
  return { letter, reason };
}

/** Bypasses the cache. */
export async function readCount({ port }) {
  const line = openConnection(port);
  const { body } = await line.send(requestBytes("GET", DIRECT));
  line.close();
  return Number(/"count":(\d+)/.exec(body)?.[1]);
}
