import { openConnection } from "./connection.mjs";

export const CONNECTIONS = 32;

/** Sends requests, a list or a function that returns the next one, on parallel connections. */
export async function drive(port, requests, connections = CONNECTIONS) {
  const next = Array.isArray(requests) ? oneByOne(requests) : requests;
  const lines = Array.from({ length: connections }, () => openConnection(port));
  const waits = [];
  const statuses = {};
  const start = performance.now();
  await Promise.all(
    lines.map(async (line) => {
      for (let request = next(); request; request = next()) {
        const sent = performance.now();
        const { status } = await line.send(request);
        waits.push(performance.now() - sent);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const line of lines) line.close();
  return { rate: waits.length / seconds, seconds, statuses, p50: percentile(waits, 50), p99: percentile(waits, 99) };
}

export const times = (count, request) => Array.from({ length: count }, () => request);

export function percentile(values, part) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * part) / 100))] ?? 0;
}

export const median = (values) => percentile(values, 50);

function oneByOne(list) {
  let index = 0;
  return () => list[index++];
}
