import { execFileSync } from "node:child_process";
import { chownSync, lchownSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * PostgreSQL refuses to run as root, so root runs it as another user, who may lack access to the project's folder (such
 * as /root). Returns `{ uid, gid, prefix }` for spawning, and changes the folder's owner accordingly.
 */
export function identify(folder, binaries) {
  if (process.getuid() !== 0) {
    const owner = statSync(folder).uid;
    if (owner === process.getuid()) return { prefix: [] };
    throw new Error(
      `${folder} belongs to another user (${owner}): run this as that user, or set DATA_DIR to another folder.`,
    );
  }
  for (const way of identitiesForRoot()) {
    changeOwner(folder, way.owner);
    if (canRun(way, folder, binaries)) return way;
  }
  throw new Error(
    "PostgreSQL does not run as root, and no other user can enter this folder: run this as an ordinary user, or set DATABASE_URL.",
  );
}

/** Simplest first: another user; root in a user namespace; another user with dac_override. */
function identitiesForRoot() {
  const { uid, gid } = findUser();
  const root = { uid: 0, gid: 0 };
  const user = { uid, gid };
  return [
    { uid, gid, prefix: [], owner: user },
    { prefix: ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`, "--"], owner: root },
    {
      // no_setuid_fixup makes access(2), which PostgreSQL uses to find its programs, respect the capability.
      prefix: ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", "--inh-caps=+dac_override"].concat(
        "--ambient-caps=+dac_override",
        "--securebits=+no_setuid_fixup",
        "--",
      ),
      owner: user,
    },
  ];
}

function findUser() {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((option) => outputOf("id", [option, name]));
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "PostgreSQL does not run as root, and there is neither a user postgres nor nobody: set DATABASE_URL.",
  );
}

function canRun({ prefix, uid, gid }, folder, binaries) {
  const probe = 'test -w "$0" && exec "$1/initdb" --version';
  const [command, ...args] = [...prefix, "sh", "-c", probe, folder, binaries];
  return Boolean(outputOf(command, args, { uid, gid }));
}

function outputOf(command, args, options) {
  try {
    return execFileSync(command, args, { ...options, cwd: "/", encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}

function changeOwner(folder, { uid, gid }) {
  if (statSync(folder).uid === uid) return;
  for (const entry of readdirSync(folder, { recursive: true })) lchownSync(join(folder, entry), uid, gid);
  chownSync(folder, uid, gid);
}
