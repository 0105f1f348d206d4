import { spawn } from "node:child_process";
import { once } from "node:events";

/** How its process is started: with room, in MB, for fonts of all scripts, and none for waste to stand in. */
export const PACKER = ["--max-semi-space-size=4", "--max-old-space-size=128"];

/**
 * Has a pack made by a process of its own, which ends with it: it takes neither time nor memory from those who sign.
 * When `signal` is aborted, the pack is left to another. Throws what should be tried again.
 */
export async function makePackApart(id: string, signal: AbortSignal): Promise<void> {
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
