import { type ChildProcess, execFile, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { glob, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { test as base } from "@playwright/test";
import pg from "pg";

const ROOT = new URL("..", import.meta.url).pathname;

/** Secrets of the sites that stories start; a story that makes a token itself sets them, too. */
export const SECRETS = {
  ADDRESS_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
  TOKEN_KEYS: `k1:${Buffer.alloc(32, 2).toString("base64")}`,
  DIGEST_KEY: Buffer.alloc(32, 3).toString("base64"),
};

type Settings = Record<string, string>;

export type Database = {
  url: string;
  query: <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;
  /** Nobody can connect any more, and who is connected is cut off; until it comes back. */
  goAway: () => Promise<void>;
  comeBack: () => Promise<void>;
};

/** A process of the product. `output` is all that it has written. */
export type Site = { url: string; output: () => string; end: (signal?: NodeJS.Signals) => Promise<void> };

type Fixtures = {
  /** A database with the two letters in it, for one story. */
  database: Database;
  /** Starts a process on it, as `npm start` does. What a story leaves running is killed. */
  start: (settings?: Settings) => Promise<Site>;
};

export const test = base.extend<Fixtures>({
  database: async ({ baseURL: _ }, use) => {
    const maintenance = process.env.E2E_DATABASE_URL;
    if (!maintenance) throw new Error("E2E_DATABASE_URL must name a PostgreSQL where databases can be made.");
    const name = `e2e_${randomUUID().replaceAll("-", "")}`;
    await queryOnce(maintenance, `CREATE DATABASE ${name}`);
    const url = Object.assign(new URL(maintenance), { pathname: `/${name}` }).href;
    const migrations: string[] = [];
    for await (const file of glob("prisma/migrations/*/migration.sql", { cwd: ROOT })) migrations.push(file);
    for (const file of migrations.toSorted()) {
      await queryOnce(url, await readFile(ROOT + file, "utf8"));
    }
    const env = { ...process.env, ...SECRETS, DATABASE_URL: url };
    await promisify(execFile)(process.execPath, ["prisma/seed/seed.ts"], { cwd: ROOT, env });
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    pool.on("error", () => {}); // a story may take the database away
    const allow = (allowed: boolean) => queryOnce(maintenance, `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
    await use({
      url,
      query: async (sql, values) => (await pool.query(sql, values)).rows,
      goAway: async () => {
        await allow(false);
        await queryOnce(
          maintenance,
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
        );
      },
      comeBack: () => allow(true),
    });
    await pool.end();
    await queryOnce(maintenance, `DROP DATABASE ${name} WITH (FORCE)`);
  },

  start: async ({ database }, use) => {
    const started: ChildProcess[] = [];
    await use(async (settings = {}) => {
      const port = await freePort();
      const child = fork("bin/serve.mjs", {
        cwd: ROOT,
        silent: true,
        env: {
          NODE_ENV: "production",
          ...plainEnvironment(),
          ...SECRETS,
          DATABASE_URL: database.url,
          PORT: String(port),
          ...settings,
        },
      });
      started.push(child);
      let output = "";
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
      const exited = once(child, "exit");
      const ready = await Promise.race([once(child, "message"), exited.then(() => undefined)]);
      if (!ready) throw new Error(`bin/serve.mjs ended at once:\n${output}`);
      const end = async (signal: NodeJS.Signals = "SIGKILL") => {
        child.kill(signal);
        await exited;
      };
      return { url: `http://localhost:${port}`, output: () => output, end };
    });
    for (const child of started) child.kill("SIGKILL");
  },
});

/** The environment of `npm test`, without what it sets for its own site. */
function plainEnvironment(): Settings {
  const { PATH = "", HOME = "", TMPDIR = "/tmp" } = process.env;
  return { PATH, HOME, TMPDIR, MAIL_REQUESTS_PER_SECOND: "0" };
}

async function queryOnce(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
