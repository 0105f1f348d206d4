import { spawn } from "node:child_process";
import { once } from "node:events";

/** `npm run backup` in a process of its own, which spares this one its memory. Throws what is worth a retry. */
export async function backUpApart(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, ["bin/backup.mjs"], { stdio: ["ignore", "ignore", "inherit"] });
  const end = () => child.kill("SIGTERM");
  signal.addEventListener("abort", end);
  try {
    const [code, by] = await once(child, "exit");
    if (code !== 0) throw new Error(`the backup ended with ${by ?? code}`);
  } finally {
    signal.removeEventListener("abort", end);
  }
}
