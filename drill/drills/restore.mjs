import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { run } from "../../bin/children.mjs";
import { findFreePort } from "../../bin/port.mjs";
import { queryPrimary } from "../check.mjs";
import { PASSWORD } from "../parts/patroni.mjs";
import { startSite } from "../parts/site.mjs";
import { launchProgram, until } from "../processes.mjs";

const BEFORE_MS = 6_000;
const AFTER_MS = 4_000;

/** Base backup and WAL archive, as in deploy/README.md: another server is brought to a second that load went on after. */
async function restoreToSecond(rig) {
  const primary = await rig.primary();
  const { folder, user, programs, archive } = rig;
  const data = join(folder, "restored");
  mkdirSync(data, { mode: 0o700 });
  if (user.uid) chownSync(data, user.uid, user.gid);
  const from = ["-h", "127.0.0.1", "-p", String(primary.port), "-U", "postgres"];
  const copy = ["-D", data, "-X", "none", "-c", "fast", "--no-manifest", ...from];
  await run(join(programs.postgres, "pg_basebackup"), copy, { ...user, env: { PGPASSWORD: PASSWORD } });
  await pause(BEFORE_MS);
  const [{ moment }] = await queryPrimary(rig.directUrl, "SELECT now()::text AS moment");
  const at = performance.now();
  await pause(AFTER_MS);
  await archiveAll(rig.directUrl);

  const port = await findFreePort();
  const settings = {
    port,
    restore_command: `cp ${archive}/%f %p`,
    recovery_target_time: moment,
    recovery_target_action: "promote",
    synchronous_standby_names: "",
    archive_mode: "off",
    unix_socket_directories: "",
    listen_addresses: "127.0.0.1",
    hba_file: join(data, "pg_hba.conf"),
  };
  rmSync(join(data, "standby.signal"), { force: true });
  writeFileSync(join(data, "recovery.signal"), "");
  chmodSync(join(data, "recovery.signal"), 0o644);
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = join(folder, "restored.log");
  const server = launchProgram(join(programs.postgres, "postgres"), ["-D", data, ...flags], { ...user, log });
  try {
    const url = `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/undersigned`;
    await until(() => queryPrimary(url, "SELECT 1").catch(() => false), `nothing was restored (${log})`);
    await compare(rig, url, at);
  } finally {
    await server.end();
  }
}

async function archiveAll(url) {
  const [{ wal }] = await queryPrimary(url, "SELECT pg_walfile_name(pg_switch_wal()) AS wal");
  const archived = `SELECT last_archived_wal >= '${wal}' AS done FROM pg_stat_archiver`;
  await until(async () => (await queryPrimary(url, archived))[0].done, "WAL was not archived");
}

/** What was acknowledged before that moment is there and counted, and nothing of what was begun after it. */
async function compare(rig, url, at) {
  const env = { ...rig.settings, DATABASE_URL: url, DATABASE_POOLER: "", DATABASE_DIRECT_URL: "" };
  await run(process.execPath, ["bin/backup.mjs", "replay"], { env });
  const repaired = await run(process.execPath, ["bin/repair.mjs"], { env });
  if (!repaired.includes("The count is right.")) throw new Error(`the restored count was wrong: ${repaired}`);
  const rows = new Map((await queryPrimary(url, "SELECT name, counted FROM signatures")).map((row) => [row.name, row]));
  const people = [...rig.people.people.values()];
  const lost = people.filter(
    ({ name, signed, verified }) =>
      (signed?.at < at && !rows.has(name)) || (verified?.at < at && !rows.get(name)?.counted),
  );
  if (lost.length > 0) throw new Error(`${lost.length} acknowledged before that second are not restored`);
  if (people.some(({ name, arrivedAt }) => arrivedAt > at && rows.has(name)))
    throw new Error("a later signature is there");
  const site = await startSite("restored", "web", env, rig.folder);
  try {
    await site.untilUp();
    const shown = await (await fetch(`http://127.0.0.1:${site.port}/api/campaigns/almagro-resign/count`)).json();
    const counted = [...rows.values()].filter((row) => row.counted).length;
    if (shown.count !== counted) throw new Error(`the restored site shows ${shown.count}, not ${counted}`);
  } finally {
    await site.end();
  }
}

export const drills = [
  {
    word: "restore",
    title: "a restore to a second, beside the running site",
    window: 0,
    emails: 30,
    strike: restoreToSecond,
  },
];
