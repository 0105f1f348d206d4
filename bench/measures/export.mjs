import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { SERVER } from "../../bin/project.mjs";

const SCRIPT = fileURLToPath(new URL("../export.mjs", import.meta.url));

/**
 * Exports in a separate process with the server's settings, against COPY of the same columns. By kind and format: rate
 * and against (rows per second), ratio, first (milliseconds), megabytes (growth of the process).
 */
export async function measureExports(database, rounds) {
  const flags = SERVER.slice(0, -1);
  const env = { ...process.env, DATABASE_URL: database.url };
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, SCRIPT, String(rounds)], { env });
  return JSON.parse(stdout);
}
