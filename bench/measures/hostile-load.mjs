import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { median, percentile } from "../drive.mjs";
import { startServer } from "../server.mjs";
import { readCount } from "./read.mjs";

const ROUNDS = 3;
/** Of each phase. */
const SECONDS = 10;
const SAMPLE_MS = 250; // each asks ps

/**
 * Readers by themselves and beside hostile clients, in turns: the waits of both, the most memory that the server had, and
 * how the hostile were answered. Fails where the server has ended or lost a reader.
 */
export async function measureHostileLoad(database) {
  const server = await startServer(database, { ROLE: "both" });
  let idle = 0;
  let memory = 0;
  const sampling = setInterval(() => {
    try {
      memory = Math.max(memory, server.memory());
    } catch {
      clearInterval(sampling); // it has ended: whoever reads from it says so
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

/** Runs one side of it in a thread of its own: who waits must not wait for who attacks. */
async function phase(name, { port }) {
  const worker = new Worker(new URL(`${name}.mjs`, import.meta.url), { workerData: { port, seconds: SECONDS } });
  const [found] = await once(worker, "message"); // an error in it is thrown here
  await worker.terminate(); // with whatever was not answered in time
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
