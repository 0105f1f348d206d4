import { createServer, type Server } from "node:http";
import { collectDefaultMetrics } from "prom-client";
import { env } from "../env.ts";
import { metrics } from "./metrics.ts";
import { LAG_MS, PROBLEMS, readHealth } from "./read.ts";

/** GET /metrics for Prometheus, on a port of its own that no proxy passes on. Undefined without METRICS_PORT. */
export function serveMetrics(): Server | undefined {
  const { METRICS_PORT: port, METRICS_HOST: host } = env();
  if (port === undefined) return;
  const { register } = metrics;
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: LAG_MS });
  const server = createServer(async ({ url }, response) => {
    if (url !== "/metrics") return void response.writeHead(404).end();
    await refresh();
    response.setHeader("content-type", register.contentType).end(await register.metrics());
  });
  return server.listen(port, host);
}

/** Answers within the deadline of readHealth; what the database does not tell is absent. */
async function refresh(): Promise<void> {
  const { ready, problems, mail } = await readHealth();
  metrics.ready.set(ready ? 1 : 0);
  for (const problem of PROBLEMS) metrics.problem.set({ problem }, problems.includes(problem) ? 1 : 0);
  for (const gauge of [metrics.waiting, metrics.oldest, metrics.held, metrics.holds]) gauge.reset();
  for (const gauge of [metrics.waiting, metrics.oldest, metrics.held]) if (!mail) gauge.remove();
  if (mail) {
    metrics.waiting.set(mail.waiting);
    metrics.oldest.set(mail.oldestSeconds);
    metrics.held.set(mail.held);
    for (const [subject, holds] of Object.entries(mail.holds)) metrics.holds.set({ subject }, holds);
  }
  const { undersignedDatabase: main, undersignedLongDatabase: long, undersignedHealthDatabase: health } = globalThis;
  for (const [name, database] of Object.entries({ main, long, health })) {
    if (!database) continue;
    const { totalCount: total, idleCount: idle, waitingCount: waiting } = database.pool;
    for (const [state, count] of Object.entries({ total, idle, waiting }))
      metrics.pool.set({ pool: name, state }, count);
  }
}
