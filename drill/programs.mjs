import { execFileSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";

const FOLDERS = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
const NAMES = ["nginx", "openssl", "pgbouncer", "patroni", "etcd", "haproxy"];

/** Of PostgreSQL's programs, those that Patroni calls. The included PostgreSQL has only some. */
const SERVER = ["initdb", "pg_ctl", "postgres", "pg_basebackup", "pg_controldata", "pg_isready", "pg_rewind"];

/** Paths by name; `postgres` is a folder. `missing` lists the others. */
export function findPrograms() {
  const found = Object.fromEntries(NAMES.map((name) => [name, find(name)]));
  found.postgres = findServer();
  return { found, missing: Object.keys(found).filter((name) => !found[name]) };
}

function find(name) {
  return FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** The newest of Debian's versions, or the one in PATH. */
function findServer() {
  const byVersion = (a, b) => Number(b.split("/")[4]) - Number(a.split("/")[4]);
  const folders = [...globSync("/usr/lib/postgresql/*/bin").sort(byVersion), ...FOLDERS];
  return folders.find((folder) => SERVER.every((name) => existsSync(join(folder, name))));
}

/** The first line that names a version. */
export function versionOf(path) {
  const options = path.endsWith("nginx") || path.endsWith("haproxy") ? ["-v"] : ["--version"];
  const output = execFileSync("sh", ["-c", `"$0" ${options} 2>&1`, path], { encoding: "utf8" });
  return /\d+(\.\d+)+/.exec(output)?.[0] ?? "";
}
