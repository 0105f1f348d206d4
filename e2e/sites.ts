import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { test as base } from "@playwright/test";
import pg from "pg";
import { closeBrowsers } from "./organizer.ts";
import { maintenanceUrl, queryOnce, SECRETS, urlOf } from "./template.ts";

const ROOT = new URL("..", import.meta.url).pathname;

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
  browsers: undefined;
};

export const test = base.extend<Fixtures>({
  browsers: [
    async ({ baseURL: _ }, use) => {
      await use(undefined);
      await closeBrowsers();
    },
    { auto: true },
  ],

  database: async ({ baseURL: _ }, use) => {
    const name = `e2e_${randomUUID().replaceAll("-", "")}`;
    await queryOnce(maintenanceUrl(), `CREATE DATABASE ${name} TEMPLATE ${process.env.E2E_TEMPLATE}`);
    const url = urlOf(name);
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    pool.on("error", () => {}); // a story may take the database away
    const allow = (allowed: boolean) =>
      queryOnce(maintenanceUrl(), `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
    await use({
      url,
      query: async (sql, values) => (await pool.query(sql, values)).rows,
      goAway: async () => {
        await allow(false);
        await queryOnce(
          maintenanceUrl(),
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
        );
      },
      comeBack: () => allow(true),
    });
    await pool.end();
    await queryOnce(maintenanceUrl(), `DROP DATABASE ${name} WITH (FORCE)`);
  },

  start: async ({ database }, use) => {
    const started: ChildProcess[] = [];
    await use(async (settings = {}) => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const child = fork("bin/serve.mjs", {
        cwd: ROOT,
        silent: true,
        env: {
          NODE_ENV: "production",
          MAILBOX: "1",
          ...plainEnvironment(),
          ...SECRETS,
          DATABASE_URL: database.url,
          PORT: String(port),
          SITE_URL: url,
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
      return { url, output: () => output, end };
    });
    for (const child of started) child.kill("SIGKILL");
  },
});

/** The environment of `npm test`, without what it sets for its own site. */
function plainEnvironment(): Settings {
  const { PATH = "", HOME = "", TMPDIR = "/tmp" } = process.env;
  return { PATH, HOME, TMPDIR, MAIL_REQUESTS_PER_SECOND: "0" };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
