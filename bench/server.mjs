import { execFileSync } from "node:child_process";
import { connect } from "../bin/children.mjs";
import { findFreePort } from "../bin/port.mjs";
import { SERVER } from "../bin/project.mjs";

/** Starts the site in production mode on a free port. */
export async function startServer(database, settings) {
  const port = await findFreePort();
  const { child, exited, end } = connect(process.execPath, SERVER, {
    env: { DATABASE_URL: database.url, PORT: String(port), SITE_URL: `http://127.0.0.1:${port}`, ...settings },
  });
  const ready = new Promise((resolve) => child.once("message", resolve));
  const failed = exited.then((code) => {
    throw new Error(`The server exited with ${code}.`);
  });
  await Promise.race([ready, failed]);
  failed.catch(() => {});
  return { port, end, memory: () => residentMegabytes(child.pid) };
}

function residentMegabytes(pid) {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)])) / 1024;
}
