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

export const browser = { "accept-encoding": "gzip" };

function reading(server, path, requests, headers) {
  return async () => {
    const run = await drive(server.port, times(requests, requestBytes("GET", path, { headers })));
    mustAllBe(200, run);
    return run;
  };
}

/** Against the same bytes from the memory of a bare server. */
function compareCached({ server, bare, rounds, requests = CACHED }, path, headers) {
  return compare(rounds, reading(server, path, requests, headers), reading(bare, path, requests, headers));
}

export const measureCachedCount = (options) => compareCached(options, COUNT);
export const measureBadge = (options) => compareCached(options, BADGE);

export async function measurePages(options) {
  const letter = await compareCached(options, LETTER, browser);
  const reason = await compareCached(options, REASON, browser);
  return { letter, reason };
}

/** From the database, against an empty GET route. */
export function measureCount(server, rounds) {
  return compare(rounds, reading(server, DIRECT, RENDERED), reading(server, EMPTY, RENDERED));
}

/** Uncached counts: a million signatures against none. */
export function measureFlatness(many, none, rounds) {
  return compare(rounds, reading(many, DIRECT, RENDERED), reading(none, DIRECT, RENDERED));
}

/** Bypasses the cache. */
export async function readCount({ port }) {
  const line = openConnection(port);
  const { body } = await line.send(requestBytes("GET", DIRECT));
  line.close();
  return Number(/"count":(\d+)/.exec(body)?.[1]);
}
