import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { SERVER } from "../../bin/project.mjs";

const SCRIPT = fileURLToPath(new URL("../export.mjs", import.meta.url));

/**
 * Exports of everybody in a database, in a process of its own with the server's settings, against PostgreSQL's own COPY
 * of the same columns as CSV. By kind and format: { rate, against } in rows a second, { ratio, first } in milliseconds,
 * and the megabytes that the process grew by.
 */
export async function measureExports(database, rounds) {
  const flags = SERVER.slice(0, -1);
  const env = { ...process.env, DATABASE_URL: database.url };
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, SCRIPT, String(rounds)], { env });
  return JSON.parse(stdout);
}
