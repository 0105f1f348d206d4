import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { findFreePort } from "../../bin/port.mjs";
import { descendantsOf } from "../../bin/testing/processes.ts";
import { openLink } from "../link.mjs";
import { keep, launchProgram, sendSignal, until } from "../processes.mjs";

export const PASSWORD = "drill";
const START_MS = 120_000;

/** PostgreSQL closes connections that stay silent for this long. */
const PARAMETERS = {
  max_connections: 120,
  shared_buffers: "64MB",
  min_wal_size: "32MB",
  max_wal_size: "64MB",
  wal_log_hints: "on",
  wal_sender_timeout: "10s",
  wal_receiver_timeout: "10s",
  tcp_keepalives_idle: 10,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 3,
  jit: "off",
  timezone: "UTC",
  fsync: "on",
  synchronous_commit: "on",
};

const CLUSTER = {
  ttl: 20,
  loop_wait: 5,
  retry_timeout: 5,
  primary_start_timeout: 20,
  maximum_lag_on_failover: 1_048_576,
  synchronous_mode: true,
  synchronous_mode_strict: true, // see deploy/README.md
  failsafe_mode: true,
};

/** One of two servers under Patroni: a primary, or the standby that confirms every commit. */
export async function startPatroni({ programs, folder, name, etcdPort, user, archive, disks }) {
  const [port, apiPort] = [await findFreePort(), await findFreePort()];
  const home = join(folder, name);
  for (const each of [home, disks.data, disks.wal]) {
    mkdirSync(each, { recursive: true, mode: 0o700 });
    if (user.uid) chownSync(each, user.uid, user.gid);
  }
  const data = join(disks.data, "data");
  const wal = join(disks.wal, "wal");
  const replication = await openLink(`replication from ${name}`, port);
  const coordination = await openLink(`${name} to etcd`, etcdPort);
  const account = (username) => ({ username, password: PASSWORD });
  const parameters = {
    ...PARAMETERS,
    unix_socket_directories: home,
    archive_mode: "on",
    archive_timeout: "60",
    archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f.part && mv ${archive}/%f.part ${archive}/%f`,
  };
  const settings = {
    scope: "drill",
    name,
    etcd3: { hosts: [`127.0.0.1:${coordination.port}`] },
    restapi: { listen: `127.0.0.1:${apiPort}`, connect_address: `127.0.0.1:${apiPort}` },
    bootstrap: {
      dcs: { ...CLUSTER, postgresql: { use_pg_rewind: true, use_slots: true, parameters } },
      initdb: [{ encoding: "UTF8" }, { locale: "C" }, { waldir: wal }],
    },
    postgresql: {
      listen: `127.0.0.1:${port}`,
      connect_address: `127.0.0.1:${replication.port}`,
      data_dir: data,
      bin_dir: programs.postgres,
      pgpass: join(home, "pgpass"),
      parameters: { unix_socket_directories: home },
      pg_hba: ["host all all 127.0.0.1/32 scram-sha-256", "host replication all 127.0.0.1/32 scram-sha-256"],
      basebackup: [{ waldir: wal }, { checkpoint: "fast" }],
      authentication: {
        superuser: account("postgres"),
        replication: account("replicator"),
        rewind: account("rewinder"),
      },
    },
  };
  const file = join(home, "patroni.json");
  writeFileSync(file, JSON.stringify(settings, null, 1), { mode: 0o600 });
  if (user.uid) chownSync(file, user.uid, user.gid);
  const url = `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}`;
  const launch = () =>
    launchProgram(programs.patroni, [file], { ...user, log: join(folder, `${name}.log`), env: { HOME: home } });
  const part = keep(`Patroni ${name}`, launch);

  /** PostgreSQL is not below Patroni: it survives it. */
  function serverPids() {
    const pidFile = join(data, "postmaster.pid");
    if (!existsSync(pidFile)) return [];
    const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
    return pid > 0 ? [pid, ...descendantsOf(pid)] : [];
  }
  const signalServer = (what) => {
    for (const pid of serverPids()) sendSignal(pid, what);
  };
  return {
    ...part,
    name,
    port,
    apiPort,
    url,
    disks,
    links: { replication, coordination },
    signalServer,
    isPrimary: () => answers(`http://127.0.0.1:${apiPort}/primary`),
    isSyncStandby: () => answers(`http://127.0.0.1:${apiPort}/sync`),
    untilUp: () => until(() => isReachable(url), `${name} did not start (${folder}/${name}.log)`, START_MS),
    /** As if the machine lost its power. */
    killMachine() {
      part.hold();
      part.signal("SIGKILL");
      signalServer("SIGKILL");
    },
    async end() {
      signalServer("SIGCONT");
      await part.end();
      signalServer("SIGKILL");
      for (const link of [replication, coordination]) link.close();
    },
  };
}

function answers(url) {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function isReachable(url) {
  const client = new pg.Client({ connectionString: `${url}/postgres`, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}
