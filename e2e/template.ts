import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import pg from "pg";
import { makeQueuesIn } from "#lib/testing/queues.ts";
import { applyMigrations } from "../bin/migrations/apply.mjs";

const ROOT = new URL("..", import.meta.url).pathname;

/** Secrets of all test sites, also used by tests that make tokens. */
export const SECRETS = {
  ADDRESS_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
  TOKEN_KEYS: `k1:${Buffer.alloc(32, 2).toString("base64")}`,
  LOG_KEYS: `k1:${Buffer.alloc(32, 3).toString("base64")}`,
  COMMITMENT_KEYS: `k1:${Buffer.alloc(32, 4).toString("base64")}`,
  DIGEST_KEY: Buffer.alloc(32, 3).toString("base64"),
};

/** Creates the template database, migrated and seeded as in production, of which tests get copies. */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  console.log(
    `Stories choose by the seed ${process.env.SEED}: SEED=${process.env.SEED} repeats them, RUNS=1 plays all.`,
  );
  const name = `e2e_template_${randomUUID().replaceAll("-", "")}`;
  await queryOnce(maintenanceUrl(), `CREATE DATABASE ${name}`);
  const url = urlOf(name);
  await applyMigrations(url);
  const env = { ...process.env, ...SECRETS, DATABASE_URL: url };
  await promisify(execFile)(process.execPath, ["prisma/seed/seed.ts"], { cwd: ROOT, env });
  await makeQueuesIn(url);
  await queryOnce(url, await readFile(new URL("restore.sql", import.meta.url), "utf8"));
  process.env.E2E_TEMPLATE = name;
  return () => queryOnce(maintenanceUrl(), `DROP DATABASE ${name} WITH (FORCE)`);
}

export function maintenanceUrl(): string {
  const url = process.env.E2E_DATABASE_URL;
  if (!url) throw new Error("E2E_DATABASE_URL must be a PostgreSQL server where databases can be created.");
  return url;
}

export function urlOf(database: string): string {
  return Object.assign(new URL(maintenanceUrl()), { pathname: `/${database}` }).href;
}

export async function queryOnce(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
