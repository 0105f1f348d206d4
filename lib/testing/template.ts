import { readdir, readFile } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { onServer, serverUrl, urlOf } from "./server.ts";

const MIGRATIONS = new URL("../../prisma/migrations/", import.meta.url);

/** Makes the migrated database that each worker's is a copy of; at the end, takes away all that this run has made. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = String(project.config.env.TEST_TEMPLATE);
  await onServer(serverUrl(), (server) => server.query(`CREATE DATABASE ${template}`));
  await onServer(urlOf(template), async (database) => {
    for (const entry of (await readdir(MIGRATIONS, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1)))
      if (entry.isDirectory())
        await database.query(await readFile(new URL(`${entry.name}/migration.sql`, MIGRATIONS), "utf8"));
  });
  return () =>
    onServer(serverUrl(), async (server) => {
      const made = "SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $1 || '_')";
      const { rows } = await server.query<{ datname: string }>(made, [template]);
      for (const { datname } of rows) await server.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    });
}
