import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { acquireLock, releaseLock } from "../lock.mjs";
import { OWNER, readPassword } from "./create.mjs";
import { startDatabase } from "./start.mjs";

/** The included PostgreSQL of a running `npm start`, or else started until `end()`. */
export async function reachOwnDatabase(dataFolder) {
  const lock = join(dataFolder, "start.lock");
  if (acquireLock(lock)) return { url: urlOf(join(dataFolder, "postgres")), end: async () => {} };
  const server = await startDatabase(dataFolder);
  return {
    url: server.url,
    async end() {
      await server.end();
      releaseLock(lock);
    },
  };
}

function urlOf(folder) {
  const file = join(folder, "postmaster.pid");
  const port = existsSync(file) && readFileSync(file, "utf8").split("\n")[3];
  if (!port) throw new Error("npm start is starting or stopping PostgreSQL: try again in a moment.");
  return `postgresql://${OWNER}:${readPassword(folder)}@127.0.0.1:${port}/${OWNER}`;
}
