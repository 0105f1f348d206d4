import { hashNothing } from "../hash.ts";
import { formatVkey, parseVkey, type Verifier } from "../keys.ts";
import { request } from "../request.ts";
import { readFromTiles, splitHashes, TILE_WIDTH, tilePath, tileWidth } from "../tiles.ts";
import { proveConsistency } from "../tree.ts";
import type { Witness } from "./accept.ts";
import { accuse } from "./answer.ts";
import { copyLog } from "./copy.ts";
import { extendsKnown, isSigned, judgeCheckpoint, readShown, type Shown } from "./judge.ts";
import type { Known } from "./memory.ts";

const LIMITS = { timeMs: 20_000, bytesMax: 20_000_000 };

/** Caches on the way may show an older checkpoint for so long. */
const STALE_MS = 60_000;

/** A log that is seen for the first time. Without `key`, the one that the site names is believed. */
export async function meetLog(url: string, key?: string): Promise<Known> {
  const shown = readShown(await read(`${url}/checkpoint`));
  if (!shown) throw new Error(`${url}/checkpoint is not a checkpoint`);
  const keys = key ? [key] : (await readVkeys(url)).filter(({ name }) => name === shown.origin).map(formatVkey);
  if (!isSigned(shown.note, keys)) throw new Error(`${url}/checkpoint is not signed by ${key ?? "a key of the site"}`);
  return { url, origin: shown.origin, keys, size: 0, root: hashNothing().toString("base64"), cosigned: "" };
}

/** Looks at the log as anybody sees it. Returns whether all is well; throws if that cannot be seen now. */
export function pollLog(witness: Witness, now: Date): Promise<boolean> {
  return witness.inTurn(() => poll(witness, now));
}

const behindSince = new WeakMap<Witness, number>();

async function poll(witness: Witness, now: Date): Promise<boolean> {
  const known = witness.known();
  const judged = judgeCheckpoint(await read(`${known.url}/checkpoint`), known);
  if (judged.ok) {
    behindSince.delete(witness);
    return follow(witness, judged.shown, now);
  }
  if (judged.error === "rolled_back") {
    const since = behindSince.get(witness) ?? now.getTime();
    behindSince.set(witness, since);
    const isStale = now.getTime() - since < STALE_MS;
    if (isStale) witness.report("wait", `${judged.words}: perhaps an old copy`);
    else await accuse(witness, judged.words, judged.shown.note, now);
    return isStale;
  }
  if (judged.error === "forked") await accuse(witness, judged.words, judged.shown.note, now);
  else witness.report("FAULT", judged.words);
  return false;
}

async function follow(witness: Witness, shown: Shown, now: Date): Promise<boolean> {
  const known = witness.known();
  const readFile = (path: string) => fetchBytes(`${known.url}/${path}`);
  if (shown.size > known.size || !known.cosigned) {
    const proof = await proveConsistency(readFromTiles(readTileOf(known.url, shown.size)), known.size, shown.size);
    if (!extendsKnown(shown, known, proof)) {
      const words = `the first ${known.size} of its ${shown.size} entries are not those that were seen before`;
      await accuse(witness, words, shown.note, now);
      return false;
    }
    const offered = (await readVkeys(known.url)).filter(({ name }) => name === shown.origin).map(formatVkey);
    const also = offered.filter((vkey) => isSigned(shown.note, [vkey]));
    await witness.accept(shown, [...new Set([...known.keys, ...also])], now);
  }
  if (witness.copies) await copyLog(witness.folder, readFile, shown);
  return true;
}

function readTileOf(url: string, size: number) {
  const tiles = new Map<string, Promise<Buffer[]>>();
  return (level: number, number: number): Promise<Buffer[]> => {
    const width = tileWidth(level, number, size);
    const path = `${level}/${tilePath(number)}${width < TILE_WIDTH ? `.p/${width}` : ""}`;
    const tile = tiles.get(path) ?? fetchBytes(`${url}/tile/${path}`).then(splitHashes);
    tiles.set(path, tile);
    return tile;
  };
}

async function readVkeys(url: string): Promise<Verifier[]> {
  const lines = (await read(`${url}/vkey`)).trim().split("\n");
  return lines.map(parseVkey);
}

async function read(url: string): Promise<string> {
  return (await fetchBytes(url)).toString();
}

async function fetchBytes(url: string): Promise<Buffer> {
  const { status, body } = await request(url, LIMITS);
  if (status !== 200) throw new Error(`${url} answers ${status}`);
  return body;
}
