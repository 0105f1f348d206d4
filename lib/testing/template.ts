import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "../../bin/migrations/apply.mjs";
import { findPgBouncer, startPgBouncer } from "../../e2e/tools/pgbouncer.mjs";
import { makeQueuesIn } from "./queues.ts";
import { onServer, serverUrl, urlOf } from "./server.ts";

/** Creates the migrated template database; the teardown drops everything this run created. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_TEMPLATE: template = "", SEED } = project.config.env;
  console.log(`Samples use the seed ${SEED}: SEED=${SEED} repeats them, RUNS=1000 runs more.`);
  await onServer(serverUrl(), (server) => server.query(`CREATE DATABASE ${template}`));
  await applyMigrations(urlOf(template));
  await makeQueuesIn(urlOf(template));
  const endPooler = project.config.env.TEST_POOLER ? await startPooler(project) : () => {};
  return async () => {
    await endPooler();
    rmSync(join(tmpdir(), template), { recursive: true, force: true });
    await onServer(serverUrl(), async (server) => {
      const made = "SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $1 || '_')";
      const { rows } = await server.query<{ datname: string }>(made, [template]);
      for (const { datname } of rows) await server.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    });
  };
}

/** Without the program, the tests are skipped (lib/testing/worker.ts). */
async function startPooler({ config }: TestProject): Promise<() => Promise<void>> {
  const program = findPgBouncer();
  if (!program) return async () => {};
  const folder = mkdtempSync(join(tmpdir(), "undersigned-pgbouncer-"));
  const { url, end } = await startPgBouncer(program, folder, serverUrl());
  config.env.TEST_POOLER_URL = url;
  return async () => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  };
}
