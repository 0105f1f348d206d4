import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { isListening } from "../../bin/port.mjs";
import { startPgBouncer } from "../../e2e/tools/pgbouncer.mjs";
import { adopt, keep } from "../processes.mjs";

/** As deploy/README.md recommends. */
const SETTINGS = {
  default_pool_size: 12,
  server_lifetime: 600,
  query_wait_timeout: 10,
  server_connect_timeout: 5,
  server_login_retry: 1,
};

export async function startPooler(program, folder, serverUrl) {
  const own = join(folder, "pgbouncer");
  mkdirSync(own, { mode: 0o700 });
  const { port, launch, ...first } = await startPgBouncer(program, own, serverUrl, SETTINGS);
  let started = first;
  const part = keep(
    "PgBouncer",
    () => {
      const next = started ?? launch();
      started = undefined;
      return adopt(next);
    },
    { isUp: () => isListening(port) },
  );
  return { ...part, port };
}
