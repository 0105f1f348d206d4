import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../bin/port.mjs";
import { step } from "../bin/progress.mjs";
import { startCounter } from "../e2e/counter.ts";
import { findNginx, startNginx } from "../e2e/tools/nginx.mjs";
import { buildForBench } from "./build.mjs";
import { mustBeCount } from "./checks.mjs";
import { inDatabase } from "./database.mjs";
import { measureCache } from "./measures/cache.mjs";
import { milliseconds, perSecond, report } from "./report.mjs";
import { startServer } from "./server.mjs";

/** Per round. */
const REQUESTS = 40_000;
const LEAST_RATE = 10_000;
const LEAST_GAP_MS = 1_000;

export async function runCache(requests = REQUESTS) {
  mustBeCount("cache", requests);
  const program = await findNginx();
  if (!program) throw new Error("nginx is not installed. Install it (on Debian: apt-get install nginx).");
  const { found, version } = await inDatabase((database) => measure(program, database, requests));
  report(found.flatMap(summarize), version, requests === REQUESTS ? "cache results" : undefined);
}

async function measure(program, database, requests) {
  await buildForBench();
  const server = await startServer(database, { ROLE: "both", SIGN_LIMIT: "0" });
  const counter = await startCounter(() => `http://127.0.0.1:${server.port}`);
  const folder = mkdtempSync(join(tmpdir(), "undersigned-bench-"));
  const filePort = await findFreePort();
  writeFileSync(join(folder, "empty.txt"), "");
  const beside = `server { listen 127.0.0.1:${filePort}; root ${folder}; access_log off; }`;
  const nginx = await startNginx(program, folder, counter.port, { tls: false, beside });
  const found = await step("Reading through nginx", () =>
    measureCache({ nginx, filePort, counter, database, requests }),
  );
  await nginx.end();
  rmSync(folder, { recursive: true });
  await counter.goDown();
  await server.end();
  return found;
}

function summarize({ what, rate, against, ratio, p50, p99, asked, gap, seconds, signed }) {
  const times = `p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}`;
  return [
    {
      what: `${what} through nginx, ${perSecond(signed)} signed`,
      figure: `${perSecond(rate)} against ${perSecond(against)} of an empty file; ${times}`,
      ratio,
      ...(what === "count" && { target: `≥ ${perSecond(LEAST_RATE)}`, ok: rate >= LEAST_RATE }),
    },
    {
      what: `${what}: what reached the app`,
      figure: `${asked} in ${Math.round(seconds)} s${asked > 1 ? `, never twice within ${milliseconds(gap)}` : ""}`,
      target: "≤ 1/s",
      ok: gap >= LEAST_GAP_MS,
    },
  ];
}
