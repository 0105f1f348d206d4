import { randomInt } from "node:crypto";
import { expect } from "@playwright/test";
import { LETTER } from "../makers.ts";
import { type Site, test } from "../sites.ts";
import { findSources, requestAt } from "./generate.ts";
import { prepare } from "./known.ts";
import { makeReport } from "./report.ts";
import { send } from "./send.ts";
import { findDrift, readSettled, signLetter } from "./settled.ts";

/** `RUNS=100000 SEED=1` sets the number of requests and the seed, which is random by default. */
const RUNS = Number(process.env.RUNS || 2_000);
const SEED = Number(process.env.SEED || randomInt(2 ** 31));
/** Requests per campaign, because organizers archive it and signatories withdraw. */
const CAST_TURNS = 2_000;
const LANES = 8;

/** Without rate limits, so that every request is handled; emails wait. */
const SETTINGS = { ROLE: "web", SIGN_LIMIT: "0", LOG_IN_LIMIT: "0", TRUSTED_PROXIES: "1" };

test("hostile requests cause no server error and change no count", async ({ database, start }) => {
  test.setTimeout(300_000 + RUNS * 200); // a busy machine is five times slower
  const site = await start(SETTINGS);
  const port = Number(new URL(site.url).port);
  const strangers = await signLetter(database);
  const before = await readSettled(database, strangers);
  const counted = await readCount(site);
  const report = makeReport(SEED);

  for (let first = 0; first < RUNS && !report.hasEnded(); first += CAST_TURNS) {
    const known = await prepare(database, strangers);
    const sources = await findSources(site.url, known);
    let next = first;
    const lane = async () => {
      while (next < Math.min(RUNS, first + CAST_TURNS) && !report.hasEnded()) {
        const turn = next++;
        const wire = requestAt(sources, known, port, SEED, turn);
        report.begin(turn, wire);
        report.end(turn, wire, await send(wire, port));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await report.shrink(port);
  }

  console.log([report.summary(), ...report.reproductions(port)].join("\n\n"));
  if (report.hasEnded()) console.log(site.output().slice(-2_000));
  expect.soft(report.failed(), "requests that failed; above is one of each kind").toBe(0);
  expect(await (await fetch(`${site.url}/api/health`)).json()).toMatchObject({ live: true, ready: true });
  expect(await readSettled(database, strangers)).toEqual(before);
  expect(await readCount(site)).toBe(counted);
  expect(await findDrift(database)).toEqual([]);
});

async function readCount({ url }: Site): Promise<number> {
  return (await (await fetch(`${url}/api/campaigns/${LETTER}/count`)).json()).count;
}
