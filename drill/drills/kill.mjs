import { until } from "../processes.mjs";

export async function senderOf({ workers }) {
  let sender;
  await until(async () => {
    for (const worker of workers) if (await worker.isSender().catch(() => false)) sender = worker;
    return sender;
  }, "no worker sends");
  return sender;
}

export const standbyOf = async ({ servers, primary }) => {
  const first = await primary();
  return servers.find((server) => server !== first);
};

/** Waits until another server is the primary, and only then starts the dead machine again. */
async function killPrimary({ servers, primary }) {
  const dead = await primary();
  dead.killMachine();
  const other = servers.find((server) => server !== dead);
  await until(other.isPrimary, "nobody was promoted", 90_000).finally(dead.release);
}

async function killStandby(rig) {
  const standby = await standbyOf(rig);
  standby.killMachine();
  standby.release();
}

const killPart = (find) => async (rig) => {
  const part = await find(rig);
  part.signal("SIGKILL");
  await part.exited();
};

export const drills = [
  { word: "kill-web", title: "kill -9 of a web process", window: 2, strike: killPart(({ webs }) => webs[0]) },
  {
    word: "kill-webs",
    title: "kill -9 of both web processes",
    window: 2,
    strike: async ({ webs }) => webs.map((web) => web.signal("SIGKILL")),
  },
  { word: "kill-worker", title: "kill -9 of the sending worker", window: 0, emails: 15, strike: killPart(senderOf) },
  {
    word: "kill-workers",
    title: "kill -9 of both workers",
    window: 0,
    emails: 20,
    strike: async ({ workers }) => workers.map((worker) => worker.signal("SIGKILL")),
  },
  { word: "kill-pgbouncer", title: "kill -9 of PgBouncer", window: 6, strike: killPart(({ pooler }) => pooler) },
  { word: "kill-haproxy", title: "kill -9 of HAProxy", window: 8, strike: killPart(({ haproxy }) => haproxy) },
  { word: "kill-nginx", title: "kill -9 of nginx", window: 4, strike: killPart(({ nginx }) => nginx) },
  { word: "kill-etcd", title: "kill -9 of etcd", window: 0, strike: killPart(({ etcd }) => etcd) },
  {
    word: "kill-postgres",
    title: "kill -9 of the primary PostgreSQL",
    window: 30,
    emails: 40,
    strike: async ({ primary }) => (await primary()).signalServer("SIGKILL"),
  },
  {
    word: "kill-primary",
    title: "the primary's machine dies (PostgreSQL and Patroni)",
    window: 40,
    emails: 60,
    strike: killPrimary,
  },
  { word: "kill-standby", title: "the standby's machine dies", window: 15, emails: 20, strike: killStandby },
];
