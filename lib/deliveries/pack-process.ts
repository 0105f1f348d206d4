import { spawn } from "node:child_process";
import { once } from "node:events";

/** V8 limits in MB: enough for fonts of every script, without letting garbage pile up. */
export const PACKER = ["--max-semi-space-size=4", "--max-old-space-size=128"];

/** In a child process, to keep signing fast. Aborting `signal` releases the pack. Throws errors worth a retry. */
export async function makePackInProcess(id: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const args = [...PACKER, "bin/make-pack.mjs", id];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ask = () => child.kill("SIGTERM");
  signal.addEventListener("abort", ask);
  try {
    const [code, by] = await once(child, "exit");
    if (code !== 0) throw new Error(`the process that was making a pack ended with ${by ?? code}`);
  } finally {
    signal.removeEventListener("abort", ask);
  }
}
