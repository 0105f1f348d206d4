import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findFreePort, isListening } from "../../bin/port.mjs";
import { keep, launchProgram } from "../processes.mjs";

/** Passes connections to whichever server Patroni says is the primary. */
export async function startHaproxy(program, folder, servers) {
  const port = await findFreePort();
  const file = join(folder, "haproxy.cfg");
  const lines = servers.map(
    (server) => `  server ${server.name} 127.0.0.1:${server.port} check port ${server.apiPort}`,
  );
  writeFileSync(
    file,
    `defaults
  mode tcp
  maxconn 500
  timeout connect 2s
  timeout check 2s
  timeout client 30m
  timeout server 30m

listen primary
  bind 127.0.0.1:${port}
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${lines.join("\n")}
`,
  );
  const launch = () => launchProgram(program, ["-f", file, "-db"], { log: join(folder, "haproxy.log") });
  const part = keep("HAProxy", launch, { isUp: () => isListening(port) });
  await part.untilUp();
  return { ...part, port };
}
