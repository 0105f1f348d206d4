import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { isListening } from "../../bin/port.mjs";
import { startNginx } from "../../e2e/tools/nginx.mjs";
import { adopt, keep } from "../processes.mjs";

/** With the files of deploy/nginx, in front of the web processes. */
export async function startFront(program, folder, ports) {
  const own = join(folder, "nginx");
  mkdirSync(own);
  const { port, launch, ...first } = await startNginx(program, own, ports, { tls: false });
  let started = first;
  const part = keep(
    "nginx",
    () => {
      const next = started ?? launch();
      started = undefined;
      return adopt(next);
    },
    { isUp: () => isListening(port) },
  );
  return { ...part, port };
}
