import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const PACKAGES = join(ROOT, "node_modules");

/** Compiled code of all our processes, which start faster with it (NODE_COMPILE_CACHE). */
export const COMPILED = join(PACKAGES, ".cache/compiled");

const ENOUGH = [22, 18];

/** The packaged Node, or the current one if it can run TypeScript. */
export function findNode() {
  const locked = join(PACKAGES, ".bin/node");
  if (existsSync(locked) && starts(locked)) return locked;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > ENOUGH[0] || (major === ENOUGH[0] && minor >= ENOUGH[1])) return process.execPath;
  throw new Error(`There is no packaged Node.js for ${process.platform}-${process.arch}: use Node.js 24 to run this.`);
}

function starts(node) {
  try {
    execFileSync(node, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Limits the heap (in MB); without limits a busy server grows to half a gigabyte. */
export const SERVER = ["--max-semi-space-size=16", "--max-old-space-size=320", "bin/serve.mjs"];
