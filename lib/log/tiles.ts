import { HASH_BYTES, hashFull, hashNode, hashNothing } from "./hash.ts";
import type { Read } from "./tree.ts";

/** c2sp.org/tlog-tiles: hashes, or entries, in a full tile. */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

export type Tile = { level: number; number: number; hashes: Buffer[] };

/** `x001/x234/067` for 1234067. */
export function tilePath(number: number): string {
  const digits = String(number);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/.{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/");
}

const PATH = /^((?:x\d{3}\/)*)(\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

export function parseTilePath(path: string): { number: number; width: number } | undefined {
  const [, start = "", end = "", part] = PATH.exec(path) ?? [];
  const number = Number(start.replace(/[x/]/g, "") + end);
  const width = part === undefined ? TILE_WIDTH : Number(part);
  if (!end || !Number.isSafeInteger(number) || tilePath(number) !== `${start}${end}`) return;
  return part !== undefined && width >= TILE_WIDTH ? undefined : { number, width };
}

/** How many hashes a tile has in a tree of this size: 0 if there is no such tile. */
export function tileWidth(level: number, number: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, hashes - number * TILE_WIDTH));
}

export function edgeOf(size: number): { level: number; number: number; width: number }[] {
  const edge = [];
  for (let level = 0; TILE_WIDTH ** level <= size; level += 1) {
    const number = Math.floor(size / TILE_WIDTH ** (level + 1));
    const width = tileWidth(level, number, size);
    if (width > 0) edge.push({ level, number, width });
  }
  return edge;
}

/** Appends leaves to the edge of a tree; returns each tile that changed, and the new edge. */
export function growTiles(size: number, edge: Tile[], leaves: Buffer[]): { changed: Tile[]; edge: Tile[] } {
  const tiles = new Map(edge.map((tile) => [tile.level, { ...tile, hashes: [...tile.hashes] }]));
  const changed = new Map<string, Tile>();
  const push = (level: number, hash: Buffer, at: number) => {
    const tile = tiles.get(level) ?? { level, number: Math.floor(at / TILE_WIDTH), hashes: [] };
    tile.hashes.push(hash);
    changed.set(`${level} ${tile.number}`, tile);
    if (tile.hashes.length < TILE_WIDTH) return void tiles.set(level, tile);
    tiles.delete(level);
    push(level + 1, hashFull(tile.hashes), tile.number);
  };
  for (const [at, leaf] of leaves.entries()) push(0, leaf, size + at);
  return { changed: [...changed.values()], edge: [...tiles.values()] };
}

/** From the edge alone: largest subtrees first, folded from the right. */
export function rootOfEdge(edge: Tile[]): Buffer {
  const parts = edge
    .toSorted((a, b) => b.level - a.level)
    .flatMap(({ hashes }) => {
      const powers = [128, 64, 32, 16, 8, 4, 2, 1].filter((power) => hashes.length & power);
      const startOf = (power: number) => hashes.length & ~(2 * power - 1);
      return powers.map((power) => hashFull(hashes.slice(startOf(power), startOf(power) + power)));
    });
  return parts.length === 0 ? hashNothing() : parts.reduceRight((right, left) => hashNode(left, right));
}

export type ReadTile = (level: number, number: number) => Promise<Buffer[]>;

export function readFromTiles(readTile: ReadTile): Read {
  return async (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const count = 2 ** (level % TILE_HEIGHT);
    const first = index * count;
    const hashes = await readTile(tileLevel, Math.floor(first / TILE_WIDTH));
    const own = hashes.slice(first % TILE_WIDTH, (first % TILE_WIDTH) + count);
    if (own.length < count) throw new RangeError("The tile has no such hash");
    return hashFull(own);
  };
}

export function splitHashes(bytes: Uint8Array): Buffer[] {
  const all = Buffer.from(bytes);
  return Array.from({ length: all.length / HASH_BYTES }, (_, at) =>
    all.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}
