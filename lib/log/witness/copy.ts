import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundlesOf, type ReadFile } from "../source.ts";
import { writeDurably } from "../write-durably.ts";
import { readShown, type Shown } from "./judge.ts";

/** For a host who has to recover a log that lost entries. */
export async function copyLog(folder: string, read: ReadFile, { note, size }: Shown): Promise<void> {
  const copied = readShown(await readFile(join(folder, "checkpoint"), "utf8").catch(() => ""));
  if (copied?.size === size) return;
  for (const { path } of bundlesOf(copied?.size ?? 0, size)) {
    const file = join(folder, path);
    const bytes = await read(path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    if (!path.includes(".p/")) await rm(`${file}.p`, { recursive: true, force: true });
  }
  await writeDurably(join(folder, "checkpoint"), note);
}
