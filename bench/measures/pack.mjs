import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PACKER } from "../../lib/deliveries/apart.ts";

const SCRIPT = fileURLToPath(new URL("../pack.mjs", import.meta.url));

/**
 * The delivery pack of everybody in a database, made as a worker makes it, and the delivery table of the same people, in
 * a process of their own with its settings: { rows, time, megabytes } of each, in milliseconds and of the whole
 * process.
 */
export async function measurePack(database) {
  const env = { ...process.env, DATABASE_URL: database.url };
  const { stdout } = await promisify(execFile)(process.execPath, [...PACKER, SCRIPT], { env });
  return JSON.parse(stdout);
}
