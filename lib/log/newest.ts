import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { env } from "../env.ts";
import { writeDurably } from "./write-durably.ts";

/** The newest checkpoint, outside the database: a restored one that is behind must not begin a second history. */
export async function writeNewest(slug: string, checkpoint: string): Promise<void> {
  await writeDurably(pathOf(slug), checkpoint);
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
