import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { hashLeaf, hashNode, hashNothing } from "./hash.ts";
import {
  edgeOf,
  growTiles,
  parseTilePath,
  readFromTiles,
  rootOfEdge,
  type Tile,
  tilePath,
  tileWidth,
} from "./tiles.ts";
import { proveConsistency, proveInclusion, readRoot } from "./tree.ts";
import { isConsistent, isIncluded } from "./verify.ts";

/** The definition of RFC 6962, 2.1, word by word. */
function rootOf(leaves: Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return hashNothing();
  if (leaves.length === 1) return first;
  let middle = 1;
  while (middle * 2 < leaves.length) middle *= 2;
  return hashNode(rootOf(leaves.slice(0, middle)), rootOf(leaves.slice(middle)));
}

const leavesTo = (size: number) => Array.from({ length: size }, (_, at) => hashLeaf(Buffer.from(`entry ${at}`)));
const LEAVES = leavesTo(1_100);

/** Grown in batches of these sizes. */
function grow(batches: number[]) {
  const tiles = new Map<string, Tile>();
  let [size, edge]: [number, Tile[]] = [0, []];
  for (const batch of batches) {
    const grown = growTiles(size, edge, LEAVES.slice(size, size + batch));
    for (const tile of grown.changed) tiles.set(`${tile.level} ${tile.number}`, tile);
    size += batch;
    edge = grown.edge;
  }
  return { size, edge, tiles, read: readFromTiles(async (level, at) => tiles.get(`${level} ${at}`)?.hashes ?? []) };
}

const batches = fc.array(fc.integer({ min: 1, max: 180 }), { minLength: 1, maxLength: 6 });

test("a tree grown in any batches has the root of RFC 6962, from its edge as from its tiles", async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (list) => {
      const { size, edge, tiles, read } = grow(list);
      const root = rootOf(LEAVES.slice(0, size));
      expect(rootOfEdge(edge)).toEqual(root);
      expect(await readRoot(read, size)).toEqual(root);
      expect(
        edge.map(({ level, number, hashes }) => ({ level, number, width: hashes.length })).toSorted(byLevel),
      ).toEqual(edgeOf(size));
      for (const { level, number, hashes } of tiles.values())
        expect(hashes.length).toBe(tileWidth(level, number, size));
    }),
    budget(20),
  );
  expect(rootOfEdge([])).toEqual(hashNothing());
});
const byLevel = (a: { level: number }, b: { level: number }) => a.level - b.level;

test("every entry is proven to be in the tree, and no other entry, place, root or proof passes", async () => {
  const { read } = grow([1_100]);
  const sizes = fc.integer({ min: 1, max: 1_100 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
  await fc.assert(
    fc.asyncProperty(sizes, async ([size, index]) => {
      const root = await readRoot(read, size);
      const leaf = LEAVES[index] ?? Buffer.of();
      const proof = await proveInclusion(read, index, size);
      const own = { leaf, index, size, proof, root };
      expect(isIncluded(own)).toBe(true);
      expect(isIncluded({ ...own, leaf: hashLeaf(Buffer.from("another")) })).toBe(false);
      expect(isIncluded({ ...own, root: leaf }) && size > 1).toBe(false);
      expect(isIncluded({ ...own, proof: [...proof, leaf] })).toBe(false);
      expect(isIncluded({ ...own, index: size })).toBe(false);
      if (proof.length > 0) expect(isIncluded({ ...own, proof: proof.slice(1) })).toBe(false);
      if (index > 0) expect(isIncluded({ ...own, index: index - 1 })).toBe(false);
    }),
    budget(60),
  );
});

test("a larger tree is proven to extend a smaller one, and a changed one is not", async () => {
  const { read } = grow([1_100]);
  const sizes = fc.integer({ min: 1, max: 1_100 }).chain((size) => fc.tuple(fc.nat(size), fc.constant(size)));
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), async ([older, size], at) => {
      const [olderRoot, root] = [await readRoot(read, older), await readRoot(read, size)];
      const proof = await proveConsistency(read, older, size);
      const own = { older, olderRoot, size, root, proof };
      expect(isConsistent(own)).toBe(true);
      expect(isConsistent({ ...own, proof: [...proof, root] })).toBe(false);
      if (older === 0) return;
      const changed = LEAVES.slice(0, older).with(at % older, hashLeaf(Buffer.from("changed")));
      expect(isConsistent({ ...own, olderRoot: rootOf(changed) })).toBe(false);
      if (older === size) return;
      expect(isConsistent({ ...own, root: olderRoot })).toBe(false);
      expect(isConsistent({ ...own, proof: proof.slice(1) })).toBe(false);
    }),
    budget(60),
  );
});

test("paths of tiles are those of the specification, and no other is read", () => {
  expect([0, 67, 1_000, 1_234_067].map(tilePath)).toEqual(["000", "067", "x001/000", "x001/x234/067"]);
  fc.assert(
    fc.property(fc.nat(2 ** 40), fc.integer({ min: 1, max: 255 }), (number, width) => {
      expect(parseTilePath(tilePath(number))).toEqual({ number, width: 256 });
      expect(parseTilePath(`${tilePath(number)}.p/${width}`)).toEqual({ number, width });
    }),
    budget(),
  );
  const wrong = [
    "",
    "0",
    "67",
    "0067",
    "x000/001",
    "x01/000",
    "000.p/0",
    "000.p/256",
    "000.p/01",
    "000/",
    "a",
    "-01",
    "000.p",
  ];
  for (const path of wrong) expect(parseTilePath(path), path).toBeUndefined();
});

test("a tree of 70,000 has the tiles that the specification counts", () => {
  expect(edgeOf(70_000).map(({ width }) => width)).toEqual([112, 17, 1]);
  expect(tileWidth(0, 272, 70_000)).toBe(256);
  expect(tileWidth(0, 274, 70_000)).toBe(0);
  expect(edgeOf(256)).toEqual([{ level: 1, number: 0, width: 1 }]);
});
