import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unpackEntries } from "./entry.ts";
import { request } from "./request.ts";
import { TILE_WIDTH, tilePath } from "./tiles.ts";

const LIMITS = { timeMs: 30_000, bytesMax: 20_000_000 };

/** Reads a file of a published log, such as `checkpoint` or `tile/entries/000`. */
export type ReadFile = (path: string) => Promise<Buffer>;

/** `from`: a folder with a copy of the log, or its URL. */
export function openSource(from: string): ReadFile {
  if (!/^https?:\/\//.test(from)) return (path) => readFile(join(from, path));
  return async (path) => {
    const { status, body } = await request(`${from.replace(/\/$/, "")}/${path}`, LIMITS);
    if (status !== 200) throw new Error(`${from} answers ${status} for ${path}`);
    return body;
  };
}

/** Where the entries from `from` on are, in a log of `size` entries. */
export function bundlesOf(from: number, size: number): { path: string; first: number }[] {
  const start = Math.floor(from / TILE_WIDTH);
  return Array.from({ length: Math.ceil(size / TILE_WIDTH) - start }, (_, at) => {
    const first = (start + at) * TILE_WIDTH;
    const width = Math.min(TILE_WIDTH, size - first);
    return { path: `tile/entries/${tilePath(start + at)}${width < TILE_WIDTH ? `.p/${width}` : ""}`, first };
  });
}

/** The entries from `from` on, bundle by bundle. */
export async function* readEntries(read: ReadFile, from: number, size: number): AsyncGenerator<string[]> {
  for (const { path, first } of bundlesOf(from, size)) {
    const entries = unpackEntries(await read(path));
    if (entries.length !== Math.min(TILE_WIDTH, size - first))
      throw new Error(`${path} has too few or too many entries`);
    yield entries.slice(Math.max(0, from - first));
  }
}
