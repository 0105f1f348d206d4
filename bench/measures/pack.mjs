import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PACKER } from "../../lib/deliveries/pack-process.ts";

const SCRIPT = fileURLToPath(new URL("../pack.mjs", import.meta.url));

/** A pack and the delivery table of the same people, in a separate process with a worker's settings: rows, time (ms), megabytes. */
export async function measurePack(database) {
  const env = { ...process.env, DATABASE_URL: database.url };
  const { stdout } = await promisify(execFile)(process.execPath, [...PACKER, SCRIPT], { env });
  return JSON.parse(stdout);
}
