import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { onServer, serverUrl, urlOf } from "#lib/testing/server.ts";

export async function anEmptyDatabase(): Promise<string> {
  const name = `migrate_${randomBytes(5).toString("hex")}`;
  await onServer(serverUrl(), (server) => server.query(`CREATE DATABASE ${name}`));
  onTestFinished(async () => {
    await onServer(serverUrl(), (server) => server.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
  return urlOf(name);
}
