import { setTimeout as pause } from "node:timers/promises";
import { until } from "../processes.mjs";
import { senderOf, standbyOf } from "./kill.mjs";

const HANG_MS = 10_000;
/** Longer than Patroni's ttl, after which a standby is promoted. */
const LONG_MS = 35_000;
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

const stopServer =
  (find, ms = HANG_MS) =>
  async (rig) => {
    const server = await find(rig);
    const each = (what) => {
      server.signal(what);
      server.signalServer(what);
    };
    each("SIGSTOP");
    await pause(ms);
    each("SIGCONT");
  };

/** It wakes up when another server is the primary already, and still takes itself for one. */
async function stopUntilReplaced(rig) {
  const frozen = await rig.primary();
  await stopServer(() => frozen, LONG_MS)(rig);
  const other = rig.servers.find((server) => server !== frozen);
  await until(other.isPrimary, "nobody was promoted", 90_000);
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
    title: "the primary's machine hangs for 35 s, is replaced, and wakes up",
    window: 90,
    emails: 100,
    strike: stopUntilReplaced,
  },
  { word: "hang-standby", title: "the standby hangs for 10 s", window: 25, emails: 30, strike: stopServer(standbyOf) },
];
