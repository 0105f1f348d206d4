import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { mustEqual } from "../checks.mjs";
import { openConnection } from "../connection.mjs";
import { drive, percentile } from "../drive.mjs";
import { startServer } from "../server.mjs";
import { readCount } from "./read.mjs";
import { signings } from "./sign.mjs";
import { verifications } from "./verify.mjs";

const TIMES = 5;
/** Fewer than the server has turns, so that nobody waits for one. */
const LANES = 16;
const WARM_UP = 2_000;
const CALM_MS = 400;
const CALM_TIMES = 4;
const SAMPLE_MS = 250; // runs ps
const GIVEN_UP_MS = 60_000;

/**
 * Signs and verifies at five times the rate that the server manages, from one moment to the next, while readers go on at
 * their rate. Fails if an accepted request is not stored and counted.
 */
export async function measureOverload(database, seconds) {
  const server = await startServer(database, { ROLE: "web", SIGN_LIMIT: "0", VERIFY_LIMIT: "0", WITHOUT_LIMITS: "1" });
  let memory = 0;
  const sampling = setInterval(() => {
    memory = Math.max(memory, server.memory());
  }, SAMPLE_MS);
  try {
    const capacity = await measureCapacity(server, database);
    await readFor(server, seconds / 2); // warms up
    const alone = await readFor(server, seconds);
    const rate = TIMES * capacity;
    const requests = await mix(database, Math.round(rate * seconds));
    const [before, counted] = await totals(database, server);
    const [crowd, beside] = await Promise.all([crowdIn(server, rate, requests), readFor(server, seconds)]);
    const backAfter = await measureReturn(server);
    const signed = crowd.accepted.filter(({ status }) => status === 202).length;
    await mustBeStored(database, server, { before: before + backAfter.signed, counted, crowd, signed });
    const took = crowd.accepted.map((each) => each.took);
    return {
      ...{ capacity, rate, memory, back: backAfter.ms, crowd, requests: requests.length, readers: timesOf(beside) },
      ...{ alone: timesOf(alone), accepted: timesOf(took), shed: timesOf(crowd.shed) },
    };
  } finally {
    clearInterval(sampling);
    await server.end();
  }
}

const timesOf = (waits) => ({ p50: percentile(waits, 50), p99: percentile(waits, 99) });

async function totals(database, server) {
  return [await database.number("SELECT count(*) FROM signatures"), await readCount(server)];
}

/** Of signatures and verifications in equal parts, a second. */
async function measureCapacity(server, database) {
  await drive(server.port, signings(WARM_UP), LANES);
  const waiting = await verifications(database);
  const both = signings(Math.floor(waiting.length / 2)).flatMap((signing, at) => [signing, waiting[at]]);
  const { statuses, seconds } = await drive(server.port, both, LANES);
  return ((statuses[200] ?? 0) + (statuses[202] ?? 0)) / seconds;
}

/** Every signature that waits for it is verified once, in between new ones. */
async function mix(database, count) {
  const waiting = (await verifications(database)).slice(0, Math.floor(count / 2));
  const fresh = signings(count - waiting.length);
  const every = Math.ceil(count / Math.max(1, waiting.length));
  return Array.from({ length: count }, (_, at) => (at % every === 0 && waiting.pop()) || fresh.pop() || waiting.pop());
}

/** In threads, so that the crowd does not delay readers inside this process. */
async function readFor({ port }, seconds) {
  return inThread("hostile-readers", { port, seconds });
}

function crowdIn({ port }, rate, requests) {
  return inThread("overload-people", { port, rate, requests });
}

async function inThread(name, data) {
  const worker = new Worker(new URL(`${name}.mjs`, import.meta.url), { workerData: data });
  const [found] = await once(worker, "message"); // throws the worker's errors
  await worker.terminate();
  return found;
}

/** Until signing is quick again, some times in a row. */
async function measureReturn({ port }) {
  const start = performance.now();
  const line = openConnection(port);
  let calm = 0;
  let signed = 0;
  let since = 0;
  while (calm < CALM_TIMES) {
    const sent = performance.now();
    const { status } = await line.send(signings(1)[0]);
    if (status === 202) signed += 1;
    const isCalm = status === 202 && performance.now() - sent < CALM_MS;
    if (isCalm && calm === 0) since = performance.now() - start;
    calm = isCalm ? calm + 1 : 0;
    if (performance.now() - start > GIVEN_UP_MS) throw new Error("Signing did not become quick again.");
    await wait(100);
  }
  line.close();
  return { ms: since, signed };
}

async function mustBeStored(database, server, { before, counted, crowd, signed }) {
  const { others, unanswered, withoutRetry } = crowd;
  mustEqual("responses other than 200, 202 and 503", JSON.stringify(others), "{}");
  mustEqual("requests without a response", unanswered, 0);
  mustEqual("503 without Retry-After", withoutRetry, 0);
  const [stored, count] = await totals(database, server);
  mustEqual("signatures", stored, before + signed);
  mustEqual("count", count, counted + crowd.accepted.length - signed);
}
