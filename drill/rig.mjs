import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { run } from "../bin/children.mjs";
import { queryPrimary } from "./check.mjs";
import { makeDisks } from "./disks.mjs";
import { openLink } from "./link.mjs";
import { startPeople } from "./load.mjs";
import { startEtcd } from "./parts/etcd.mjs";
import { startHaproxy } from "./parts/haproxy.mjs";
import { startFront } from "./parts/nginx.mjs";
import { PASSWORD, startPatroni } from "./parts/patroni.mjs";
import { startPooler } from "./parts/pgbouncer.mjs";
import { startResend } from "./parts/resend.mjs";
import { HOST, makeSettings, startSite } from "./parts/site.mjs";
import { until } from "./processes.mjs";

const DATABASE = "undersigned";
/** People a second. */
const RATE = 4;
const LOG_LINES = 6;

/**
 * Everything of deploy/README.md on one machine: people → nginx → two web processes → PgBouncer → HAProxy → PostgreSQL
 * with a synchronous standby under Patroni; two workers → Resend. A link stands between any two of them.
 */
export async function buildRig(programs) {
  const ends = [];
  const folder = mkdtempSync(join(tmpdir(), "undersigned-drill-"));
  chmodSync(folder, 0o755);
  process.once("exit", () => process.env.DRILL_KEEP || rmSync(folder, { recursive: true, force: true }));
  const endLater = (part, end = () => part.end()) => {
    ends.push(end);
    return part;
  };
  const end = async () => {
    for (const each of ends.reverse()) await Promise.resolve(each()).catch(console.error);
  };
  try {
    return { ...(await build(programs, folder, endLater)), end };
  } catch (error) {
    printLogs(folder);
    await end();
    throw error;
  }
}

async function build(programs, folder, endLater) {
  const user = process.getuid() === 0 ? findUser("postgres") : {};
  const archive = join(folder, "archive");
  mkdirSync(archive, { mode: 0o700 });
  if (user.uid) chownSync(archive, user.uid, user.gid);
  const links = {};
  const link = async (name, port) => {
    const opened = await openLink(name, port);
    links[name] = endLater(opened, () => opened.close());
    return opened.port;
  };

  const etcd = endLater(await startEtcd(programs.etcd, folder));
  const servers = [];
  for (const name of ["one", "two"]) {
    const disks = makeDisks(folder, name);
    const common = { programs, folder, name, etcdPort: etcd.port, user, archive, disks };
    const server = endLater(await startPatroni(common));
    servers.push(server);
    await server.untilUp();
    await until(async () => (await server.isPrimary()) || (await server.isSyncStandby()), `${name} has no role`);
    Object.assign(links, {
      [`replication-${name}`]: server.links.replication,
      [`etcd-${name}`]: server.links.coordination,
    });
  }
  const primary = async () => {
    for (const server of servers) if (await server.isPrimary()) return server;
  };
  const hosts = [];
  const proxied = [];
  for (const { name, port, apiPort } of servers) {
    hosts.push(`127.0.0.1:${await link(`direct-${name}`, port)}`);
    proxied.push({ name, apiPort, port: await link(`haproxy-${name}`, port) });
  }
  const url = (authority) => `postgresql://postgres:${PASSWORD}@${authority}/${DATABASE}`;
  const directUrl = `${url(hosts)}?target_session_attrs=read-write`;
  const haproxy = endLater(await startHaproxy(programs.haproxy, folder, proxied));
  const haproxyUrl = url(`127.0.0.1:${haproxy.port}`);
  await makeDatabase(`${servers[0].url}/postgres`);
  await until(() => queryPrimary(haproxyUrl, "SELECT 1").catch(() => false), "HAProxy does not find the primary");

  const people = startPeople(HOST, RATE);
  endLater(people);
  const resend = await startResend(people.receive);
  endLater(resend, () => resend.close());
  const settings = makeSettings({
    directUrl,
    pooledUrl: directUrl,
    resendPort: await link("resend", resend.port),
    backups: join(folder, "backups"),
  });
  await run(process.execPath, ["bin/migrate.mjs"], { env: settings });
  await run(process.execPath, ["prisma/seed/seed.ts"], { env: settings });

  const behind = url(`127.0.0.1:${await link("haproxy", haproxy.port)}`);
  const pooler = endLater(await startPooler(programs.pgbouncer, folder, behind));
  settings.DATABASE_URL = url(`127.0.0.1:${await link("pgbouncer", pooler.port)}`);
  const sites = [];
  for (const [name, role] of Object.entries({
    "web-1": "web",
    "web-2": "web",
    "worker-1": "worker",
    "worker-2": "worker",
  }))
    sites.push(endLater(await startSite(name, role, settings, folder)));
  const [webs, workers] = [sites.slice(0, 2), sites.slice(2)];
  const ports = [];
  for (const web of webs) ports.push(await link(web.name, web.port));
  for (const site of sites) await site.untilUp();
  const nginx = endLater(await startFront(programs.nginx, folder, ports));
  people.aimAt(nginx.port);

  const parts = { etcd, haproxy, pooler, nginx, webs, workers, servers };
  return { ...parts, folder, archive, user, programs, settings, links, people, primary, directUrl, haproxyUrl };
}

function printLogs(folder) {
  for (const name of globSync("*.log", { cwd: folder })) {
    const lines = readFileSync(join(folder, name), "utf8").trim().split("\n");
    console.error(`${name}:\n${lines.slice(-LOG_LINES).join("\n")}`);
  }
}

async function makeDatabase(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(`CREATE DATABASE ${DATABASE}`).finally(() => client.end());
}

function findUser(name) {
  const [uid, gid] = ["-u", "-g"].map((option) => Number(execFileSync("id", [option, name], { encoding: "utf8" })));
  return { uid, gid };
}
