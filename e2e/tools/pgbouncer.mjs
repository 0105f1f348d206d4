import { execFileSync } from "node:child_process";
import { chownSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attach } from "../../bin/children.mjs";
import { findFreePort, isListening } from "../../bin/port.mjs";

const POLL_MS = 20;
const NOBODY = 65_534;
const FOLDERS = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"];

export function findPgBouncer() {
  return FOLDERS.map((folder) => join(folder, "pgbouncer")).find((program) => existsSync(program) && runs(program));
}

function runs(program) {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Runs PgBouncer in front of all databases of a server, in transaction mode by default. */
export async function startPgBouncer(program, folder, serverUrl, settings = {}) {
  const server = new URL(serverUrl);
  const port = await findFreePort();
  const user = decodeURIComponent(server.username);
  const password = decodeURIComponent(server.password);
  const all = {
    listen_addr: "127.0.0.1",
    listen_port: port,
    unix_socket_dir: "",
    auth_type: "scram-sha-256",
    auth_file: join(folder, "users.txt"),
    admin_users: user,
    pool_mode: "transaction",
    default_pool_size: 6, // fewer than one process's connections, so that they share
    max_client_conn: 1_000,
    logfile: join(folder, "pgbouncer.log"),
    ...settings,
  };
  const files = {
    "users.txt": `"${user}" "${password}"\n`,
    "pgbouncer.ini": [
      "[databases]",
      `* = host=${server.hostname} port=${server.port || 5432}`,
      "[pgbouncer]",
      ...Object.entries(all).map(([name, value]) => `${name} = ${value}`),
      "",
    ].join("\n"),
  };
  const asRoot = process.getuid() === 0; // which PgBouncer refuses
  const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    if (asRoot) chownSync(join(folder, name), NOBODY, NOBODY);
  }
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  const launch = () => attach(program, [join(folder, "pgbouncer.ini")], { output: "ignore", ...identity });
  const { child, end, exited } = launch();
  let hasExited = false;
  exited.then(() => {
    hasExited = true;
  });
  while (!(await isListening(port))) {
    if (hasExited) throw new Error(`PgBouncer did not start:\n${readFileSync(all.logfile, "utf8")}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const url = Object.assign(new URL(serverUrl), { hostname: "127.0.0.1", port: String(port) }).href;
  return { url, port, end, exited, child, launch };
}
