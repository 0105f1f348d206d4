import { createSecretKey, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { checkWithGo, hasGo } from "../testing/go.ts";
import { formatCheckpoint } from "./checkpoint.ts";
import { cosign } from "./cosignature.ts";
import { formatEntry } from "./entry.ts";
import { hashLeaf } from "./hash.ts";
import { formatVkey, makeSigner } from "./keys.ts";
import { signNote } from "./note.ts";
import { growTiles, readFromTiles, type Tile } from "./tiles.ts";
import { proveConsistency, proveInclusion, readRoot } from "./tree.ts";

const SIZE = 777;
const ORIGIN = "letters.example/log/almagro-resign";

async function aLog() {
  const entries = Array.from({ length: SIZE }, (_, of) =>
    Buffer.from(formatEntry({ kind: "withdrawn", change: -1, of }, new Date(0))),
  );
  const tiles = new Map<string, Tile>();
  for (const tile of growTiles(0, [], entries.map(hashLeaf)).changed) tiles.set(`${tile.level}/${tile.number}`, tile);
  const read = readFromTiles(async (level, number) => tiles.get(`${level}/${number}`)?.hashes ?? []);
  const root = await readRoot(read, SIZE);
  const signer = makeSigner(ORIGIN, createSecretKey(randomBytes(32)));
  const at = [0, 1, 255, 256, 511, 512, 775, 776];
  const consistent = async (older: number) => ({
    ...{ older, root: await readRoot(read, older) },
    proof: await proveConsistency(read, older, SIZE),
  });
  const text = formatCheckpoint({ origin: ORIGIN, size: SIZE, root, count: -SIZE });
  const witness = makeSigner("witness.example/w1", createSecretKey(randomBytes(32)), "cosignature");
  return {
    ...{ vkey: formatVkey(signer), witness: formatVkey(witness), size: SIZE, root, entries },
    note: signNote(text, [signer]) + cosign(text, witness, new Date()),
    forged: signNote(text, [signer]) + cosign(`${text}`.replace("777", "778"), witness, new Date()),
    uncosigned: signNote(text, [signer]),
    tiles: Object.fromEntries([...tiles].map(([name, { hashes }]) => [name, Buffer.concat(hashes)])),
    inclusion: await Promise.all(at.map(async (index) => ({ index, proof: await proveInclusion(read, index, SIZE) }))),
    consistency: await Promise.all([1, 2, 255, 256, 257, 512, 700, 776, 777].map(consistent)),
  };
}

test.skipIf(!hasGo)(
  "Go's sumdb/note and sumdb/tlog accept our cosigned notes, tiles and proofs, and refuse changed ones",
  async () => {
    const { forged, uncosigned, ...log } = await aLog();
    expect(checkWithGo(log)).toBe("ok");
    expect(checkWithGo({ ...log, note: log.note.replace("777", "778") })).toMatch(/invalid signature/);
    expect(checkWithGo({ ...log, note: forged })).toMatch(/invalid signature/);
    expect(checkWithGo({ ...log, note: uncosigned })).toMatch(/has not cosigned/);
    expect(checkWithGo({ ...log, entries: log.entries.with(5, Buffer.from("another")) })).toMatch(/entry 5/);
    const [first, ...rest] = log.consistency;
    expect(checkWithGo({ ...log, consistency: [{ ...first, root: randomBytes(32) }, ...rest] })).toMatch(/consistency/);
  },
);
