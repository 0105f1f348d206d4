import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { onServer, serverUrl, urlOf } from "#lib/testing/server.ts";

/** The URL of a database that is dropped when the test is over. */
export async function anEmptyDatabase(): Promise<string> {
  const name = `migrate_${randomBytes(5).toString("hex")}`;
  await onServer(serverUrl(), (server) => server.query(`CREATE DATABASE ${name}`));
  onTestFinished(async () => {
    await onServer(serverUrl(), (server) => server.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
  return urlOf(name);
}
