import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import pg from "pg";

const ROOT = new URL("..", import.meta.url).pathname;

/** Secrets of the sites that stories start; a story that makes a token itself sets them, too. */
export const SECRETS = {
  ADDRESS_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
  TOKEN_KEYS: `k1:${Buffer.alloc(32, 2).toString("base64")}`,
  DIGEST_KEY: Buffer.alloc(32, 3).toString("base64"),
};

/** Before all stories: a migrated database with the two letters in it, which stories get copies of. */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const name = `e2e_template_${randomUUID().replaceAll("-", "")}`;
  await queryOnce(maintenanceUrl(), `CREATE DATABASE ${name}`);
  const migrations: string[] = [];
  for await (const file of glob("prisma/migrations/*/migration.sql", { cwd: ROOT })) migrations.push(file);
  for (const file of migrations.toSorted()) await queryOnce(urlOf(name), await readFile(ROOT + file, "utf8"));
  const env = { ...process.env, ...SECRETS, DATABASE_URL: urlOf(name) };
  await promisify(execFile)(process.execPath, ["prisma/seed/seed.ts"], { cwd: ROOT, env });
  process.env.E2E_TEMPLATE = name;
  return () => queryOnce(maintenanceUrl(), `DROP DATABASE ${name} WITH (FORCE)`);
}

export function maintenanceUrl(): string {
  const url = process.env.E2E_DATABASE_URL;
  if (!url) throw new Error("E2E_DATABASE_URL must name a PostgreSQL where databases can be made.");
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
