import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { median, percentile } from "../drive.mjs";
import { startServer } from "../server.mjs";
import { readCount } from "./read.mjs";

const ROUNDS = 3;
/** Per phase. */
const SECONDS = 10;
const SAMPLE_MS = 250; // runs ps

/** Alternates readers alone and readers during an attack. Fails if the server dies or a reader gets an error. */
export async function measureHostileLoad(database) {
  const server = await startServer(database, { ROLE: "both" });
  let idle = 0;
  let memory = 0;
  const sampling = setInterval(() => {
    try {
      memory = Math.max(memory, server.memory());
    } catch {
      clearInterval(sampling); // the server died; the readers report it
    }
  }, SAMPLE_MS);
  const [alone, beside, attacks] = [[], [], []];
  try {
    await phase("hostile-readers", server); // warms up
    idle = server.memory();
    for (let round = 0; round < ROUNDS; round += 1) {
      alone.push(await phase("hostile-readers", server));
      const [reads, attack] = await Promise.all([phase("hostile-readers", server), phase("hostile-clients", server)]);
      beside.push(reads);
      attacks.push(attack);
    }
    await readCount(server);
  } finally {
    clearInterval(sampling);
    await server.end();
  }
  return { alone: timesOf(alone), beside: timesOf(beside), attack: sumOf(attacks), memory, idle };
}

/** In a worker thread, so that attackers do not delay readers inside this process. */
async function phase(name, { port }) {
  const worker = new Worker(new URL(`${name}.mjs`, import.meta.url), { workerData: { port, seconds: SECONDS } });
  const [found] = await once(worker, "message"); // throws the worker's errors
  await worker.terminate();
  return found;
}

function timesOf(phases) {
  const all = (part) => median(phases.map((waits) => percentile(waits, part)));
  return { p50: all(50), p99: all(99) };
}

function sumOf(attacks) {
  const statuses = {};
  for (const attack of attacks)
    for (const [status, times] of Object.entries(attack.statuses)) statuses[status] = (statuses[status] ?? 0) + times;
  const total = Object.values(statuses).reduce((sum, times) => sum + times, 0);
  return { statuses, rate: total / (attacks.length * SECONDS), connections: attacks[0].connections };
}
