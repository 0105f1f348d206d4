import { setTimeout as pause } from "node:timers/promises";
import { until } from "../processes.mjs";
import { senderOf, standbyOf } from "./kill.mjs";

const HANG_MS = 10_000;
/** Longer than PostgreSQL keeps the lock of a silent sender. */
const TAKEOVER_MS = 30_000;

const stop =
  (find, ms = HANG_MS) =>
  async (rig) => {
    const part = await find(rig);
    part.signal("SIGSTOP");
    await pause(ms);
    part.signal("SIGCONT");
  };

const signalAll = (server, what) => {
  server.signal(what);
  server.signalServer(what);
};

const stopServer = (find) => async (rig) => {
  const server = await find(rig);
  signalAll(server, "SIGSTOP");
  await pause(HANG_MS);
  signalAll(server, "SIGCONT");
};

/** Its watchdog, which no container has, resets it. If it just woke up, Patroni 3.0 could take its lock back. */
async function stopUntilReplaced(rig) {
  const frozen = await rig.primary();
  const other = rig.servers.find((server) => server !== frozen);
  signalAll(frozen, "SIGSTOP");
  await until(other.isPrimary, "nobody was promoted", 90_000).finally(() => {
    frozen.killMachine();
    frozen.release();
  });
}

export const drills = [
  { word: "hang-web", title: "a web process hangs for 10 s", window: 12, strike: stop(({ webs }) => webs[0]) },
  {
    word: "hang-worker",
    title: "the sending worker hangs for 30 s",
    window: 0,
    emails: 30,
    strike: stop(senderOf, TAKEOVER_MS),
  },
  {
    word: "hang-pgbouncer",
    title: "PgBouncer hangs for 10 s",
    window: 15,
    emails: 20,
    strike: stop(({ pooler }) => pooler),
  },
  {
    word: "hang-haproxy",
    title: "HAProxy hangs for 10 s",
    window: 15,
    emails: 20,
    strike: stop(({ haproxy }) => haproxy),
  },
  { word: "hang-nginx", title: "nginx hangs for 10 s", window: 12, strike: stop(({ nginx }) => nginx) },
  { word: "hang-etcd", title: "etcd hangs for 10 s", window: 0, strike: stop(({ etcd }) => etcd) },
  {
    word: "hang-postgres",
    title: "the primary PostgreSQL and its Patroni hang for 10 s",
    window: 20,
    emails: 30,
    strike: stopServer(({ primary }) => primary()),
  },
  {
    word: "hang-primary",
    title: "the primary's machine hangs, is replaced, and is reset by its watchdog",
    window: 50,
    emails: 70,
    strike: stopUntilReplaced,
  },
  { word: "hang-standby", title: "the standby hangs for 10 s", window: 25, emails: 30, strike: stopServer(standbyOf) },
];
