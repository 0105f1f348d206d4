import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { COMPILED } from "../bin/project.mjs";
import type { Database } from "./databases.ts";
import { SECRETS } from "./template.ts";
import { PATIENT } from "./tools/site.mjs";

const ROOT = new URL("..", import.meta.url).pathname;

export type Settings = Record<string, string>;

/** `output` is everything it has written. */
export type Site = { url: string; output: () => string; end: (signal?: NodeJS.Signals) => Promise<void> };

/** Starts a server as `npm start` does, and waits until it is ready. */
export async function startProcess(database: Database, settings: Settings): Promise<Site> {
  const env = environmentOf(database, { PORT: String(await freePort()), ...settings });
  const url = `http://127.0.0.1:${env.PORT}`;
  const child = fork("bin/serve.mjs", { cwd: ROOT, silent: true, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const exited = once(child, "exit");
  const ready = await Promise.race([once(child, "message"), exited.then(() => undefined)]);
  if (!ready) throw new Error(`bin/serve.mjs exited at once:\n${output}`);
  const end = async (signal: NodeJS.Signals = "SIGKILL") => {
    child.kill(signal);
    await exited;
  };
  return { url, output: () => output, end };
}

/** Starts a server on a socket that outlives it, as systemd does; it may not be ready yet. */
export function startOnSocket(database: Database, { fd, port }: { fd: number; port: number }, settings: Settings) {
  const env = environmentOf(database, { PORT: String(port), ...settings });
  const command = 'LISTEN_PID=$$ LISTEN_FDS=1 exec "$0" bin/serve.mjs';
  const child = spawn("sh", ["-c", command, process.execPath], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "ignore", "ignore", fd],
  });
  const exited = once(child, "exit");
  return async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
}

function environmentOf(database: Database, settings: Settings & { PORT: string }) {
  const nodeEnv: "production" | "test" = isBehindProxy(settings) ? "test" : "production";
  return {
    NODE_ENV: nodeEnv,
    MAILBOX: "1",
    ...plainEnvironment(),
    ...SECRETS,
    DATABASE_URL: database.url,
    BACKUP_FOLDER: database.folder,
    SITE_URL: `http://127.0.0.1:${settings.PORT}`,
    ...settings,
  };
}

/** In production a public SITE_URL excludes the mailbox, which tests need. */
function isBehindProxy({ SITE_URL = "" }: Settings): boolean {
  return SITE_URL.startsWith("https:");
}

/** Without the settings of the site that `npm test` starts. */
function plainEnvironment(): Settings {
  const { PATH = "", HOME = "", TMPDIR = "/tmp" } = process.env;
  return { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE: COMPILED, MAIL_REQUESTS_PER_SECOND: "0", ...PATIENT };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
