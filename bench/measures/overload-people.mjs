// Worker thread of `npm run bench -- overload`: sends each request when it is due, on as many connections as that takes.
import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { openConnection } from "../connection.mjs";

const { port, rate, requests } = workerData;
const PATIENCE_MS = 60_000;

const idle = [];
const accepted = [];
const shed = [];
const others = {};
let withoutRetry = 0;

async function send(request, due) {
  while (idle.length > 0 && !idle[0].isOpen()) idle.shift();
  const line = idle.pop() ?? openConnection(port);
  const { status, head } = await line.send(Buffer.from(request)).catch((error) => ({ status: error.code ?? "closed" }));
  const took = performance.now() - due;
  if (status === 200 || status === 202) accepted.push({ status, took });
  else if (status === 503) shed.push(took);
  else others[status] = (others[status] ?? 0) + 1;
  if (status === 503 && !/\r\nretry-after: *\d/i.test(head)) withoutRetry += 1;
  if (typeof status === "number") idle.push(line);
  else line.close();
}

const start = performance.now();
const sent = [];
for (const [index, request] of requests.entries()) {
  const due = start + (index * 1_000) / rate;
  const early = due - performance.now();
  if (early > 1) await wait(early);
  sent.push(send(request, due));
}
await Promise.race([Promise.all(sent), wait(PATIENCE_MS)]);
for (const line of idle) line.close();
parentPort.postMessage({ accepted, shed, others, withoutRetry, unanswered: sent.length - countAnswers() });

function countAnswers() {
  return accepted.length + shed.length + Object.values(others).reduce((sum, times) => sum + times, 0);
}
