// Worker thread of `npm run bench -- hostile`: reads a letter, a reason and the count at a steady rate.
import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { openConnection, requestBytes } from "../connection.mjs";
import { browser, COUNT, LETTER, REASON } from "./read.mjs";

const { port, seconds } = workerData;
/** Per second, all readers together. */
const RATE = 60;
const READERS = 30;
const PATIENCE_MS = 30_000;

const requests = [LETTER, COUNT, REASON].map((path) => requestBytes("GET", path, { headers: browser }));

/** Waits count from when a request is due. */
async function read(reader) {
  const waits = [];
  const start = performance.now();
  const line = openConnection(port);
  for (let turn = reader; turn < seconds * RATE; turn += READERS) {
    const due = start + (turn * 1_000) / RATE;
    await wait(Math.max(0, due - performance.now()));
    const { status } = await line.send(requests[turn % requests.length]);
    if (status !== 200) throw new Error(`a reader got status ${status}`);
    waits.push(performance.now() - due);
  }
  line.close();
  return waits;
}

const reading = Promise.all(Array.from({ length: READERS }, (_, reader) => read(reader)));
const waits = await Promise.race([reading, wait(seconds * 1_000 + PATIENCE_MS, undefined)]);
if (!waits) throw new Error(`a reader waited longer than ${PATIENCE_MS / 1_000} s`);
parentPort.postMessage(waits.flat());
