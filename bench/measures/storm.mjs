import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { mustAllBe, mustEqual } from "../checks.mjs";
import { openConnection, requestBytes } from "../connection.mjs";
import { drive, percentile } from "../drive.mjs";
import { browser, COUNT, LETTER, readCount } from "./read.mjs";
import { signings } from "./sign.mjs";
import { verifications } from "./verify.mjs";

const SECONDS = 30;
/** Signatures and verifications per second: the peak of the largest UK petition. */
const RATE = 33;
const READERS = 120;

/** Signs and verifies at a steady rate while readers load the letter and the count as fast as possible. */
export async function measureStorm({ server, database }) {
  const rows = () => database.number("SELECT count(*) FROM signatures");
  const before = await rows();
  const early = signings(SECONDS * RATE);
  mustAllBe(202, await drive(server.port, early));
  const verifying = await verifications(database);
  const counted = await readCount(server);
  const readers = new Worker(new URL(import.meta.url), { workerData: { port: server.port } });
  const stop = () => readers.postMessage("stop");
  const [[reads], signed, verified] = await Promise.all([
    once(readers, "message"),
    atRate(server.port, signings(SECONDS * RATE)).finally(stop),
    atRate(server.port, verifying),
  ]);
  mustAllBe(202, signed);
  mustAllBe(200, verified);
  mustAllBe(200, reads);
  mustEqual("signatures", await rows(), before + early.length + signed.waits.length);
  mustEqual("count", await readCount(server), counted + verified.waits.length);
  return { reads: reads.rate, signed: timesOf(signed), verified: timesOf(verified), readers: READERS, rate: RATE };
}

const timesOf = ({ waits }) => ({ p50: percentile(waits, 50), p99: percentile(waits, 99) });

/** Sends each request when it is due, even if earlier ones are pending; waits count from then. */
async function atRate(port, requests) {
  const idle = [];
  const waits = [];
  const statuses = {};
  const start = performance.now();
  const send = async (request, due) => {
    while (idle.length > 0 && !idle[0].isOpen()) idle.shift();
    const line = idle.shift() ?? openConnection(port); // longest idle first, before the server closes it
    const { status } = await line.send(request);
    waits.push(performance.now() - due);
    statuses[status] = (statuses[status] ?? 0) + 1;
    idle.push(line);
  };
  const sent = [];
  for (const [index, request] of requests.entries()) {
    const due = start + (index * 1000) / RATE;
    await wait(Math.max(0, due - performance.now()));
    sent.push(send(request, due));
  }
  await Promise.all(sent);
  for (const line of idle) line.close();
  return { waits, statuses };
}

if (!isMainThread) {
  let stopped = false;
  parentPort.once("message", () => {
    stopped = true;
  });
  const requests = [LETTER, COUNT].map((path) => requestBytes("GET", path, { headers: browser }));
  let turn = 0;
  const next = () => (stopped ? undefined : requests[turn++ % requests.length]);
  parentPort.postMessage(await drive(workerData.port, next, READERS));
}
