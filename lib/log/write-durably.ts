import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Once it returns, the file survives a crash; a crash before leaves the previous one. */
export async function writeDurably(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await sync(`${path}.new`, text);
  await rename(`${path}.new`, path);
  await sync(dirname(path));
}

async function sync(path: string, text?: string): Promise<void> {
  const file = await open(path, text === undefined ? "r" : "w", 0o600);
  try {
    if (text !== undefined) await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
