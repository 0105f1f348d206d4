import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "../env.ts";

/** The newest checkpoint, outside the database: a restored one that is behind must not begin a second history. */
export async function writeNewest(slug: string, checkpoint: string): Promise<void> {
  const path = pathOf(slug);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(`${path}.new`, "w", 0o600);
  try {
    await file.writeFile(checkpoint);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

export async function readNewest(slug: string): Promise<string | undefined> {
  return readFile(pathOf(slug), "utf8").catch((error) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

export async function putNewestAside(slug: string, name: string): Promise<void> {
  await rename(pathOf(slug), pathOf(`${slug}-${name}`));
}

const pathOf = (slug: string) => join(env().BACKUP_FOLDER, "logs", `${slug}.checkpoint`);
