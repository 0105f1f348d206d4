import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { attach } from "../../bin/children.mjs";
import { findBinaries } from "../../bin/database/binaries.mjs";
import { createCluster, OWNER, readPassword } from "../../bin/database/create.mjs";
import { identify } from "../../bin/database/identity.mjs";
import { SETTINGS, TEMPORARY } from "../../bin/database/settings.mjs";
import { findFreePort } from "../../bin/port.mjs";
import { descendantsOf } from "../../bin/testing/processes.ts";
import { until } from "./database.ts";
import { onServer } from "./server.ts";

const SMALL = { shared_buffers: "32MB", max_connections: 100, min_wal_size: "32MB" };

/** A primary and a standby that confirms every commit: two servers of their own, which end with the test. */
export async function aCluster() {
  const parent = mkdtempSync(join(tmpdir(), "undersigned-cluster-"));
  chmodSync(parent, 0o755);
  onTestFinished(() => rmSync(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const binaries = findBinaries();
  const [folder, copy] = [join(parent, "one"), join(parent, "two")];
  await createCluster(folder, binaries, { durable: false });
  cpSync(folder, copy, { recursive: true }); // as good as a base backup, as it has not run yet
  chmodSync(copy, 0o700);
  writeFileSync(join(copy, "standby.signal"), "");
  const [identity] = [folder, copy].map((each) => identify(each, binaries));
  const password = readPassword(folder);
  const place = `${OWNER}:${password}@127.0.0.1`;
  const first = await launch(folder);
  const source = `host=127.0.0.1 port=${first.port} user=${OWNER} password=${password}`;
  const second = await launch(copy, { primary_conninfo: source });
  await ask(first.url, "ALTER SYSTEM SET synchronous_standby_names = '*'");
  await ask(first.url, "SELECT pg_reload_conf()");
  await until(() => answers(first.url, "SELECT sync_state = 'sync' FROM pg_stat_replication"));
  const hosts = [second, first].map(({ port }) => `127.0.0.1:${port}`);
  const url = `postgresql://${OWNER}:${password}@${hosts}/postgres?target_session_attrs=read-write`;
  return { first, second, url };

  async function launch(data: string, own: Partial<typeof SETTINGS> & { primary_conninfo?: string } = {}) {
    const port = await findFreePort();
    const settings = { ...SETTINGS, ...TEMPORARY, ...SMALL, synchronous_commit: "on", ...own, port };
    const [program = "", ...flags] = [...(identity?.prefix ?? []), join(binaries, "postgres"), "-D", data];
    for (const [name, value] of Object.entries(settings)) flags.push("-c", `${name}=${value}`);
    const { end, exited } = attach(program, flags, { ...identity, output: "ignore", signals: ["SIGQUIT", "SIGKILL"] });
    onTestFinished(async () => void (await end()));
    const url = `postgresql://${place}:${port}/postgres`;
    const died = exited.then(() => true);
    await Promise.race([died, until(() => answers(url, "SELECT true"))]).then((hasDied) => {
      if (hasDied) throw new Error(`PostgreSQL did not start in ${data}`);
    });
    const pid = Number.parseInt(readFileSync(join(data, "postmaster.pid"), "utf8"), 10);
    /** To all processes, except SIGQUIT, which the first passes on. */
    const signal = (name: NodeJS.Signals) => {
      for (const each of name === "SIGQUIT" ? [pid] : [pid, ...descendantsOf(pid)]) process.kill(each, name);
    };
    return { port, url, signal };
  }
}

export async function ask(url: string, query: string, values: unknown[] = []) {
  return (await onServer(url, (client) => client.query(query, values))).rows;
}

async function answers(url: string, query: string): Promise<boolean> {
  const rows = await ask(url, query).catch(() => []);
  return rows.length > 0 && Object.values(rows[0]).every(Boolean);
}
