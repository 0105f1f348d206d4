import { createSecretKey, randomBytes } from "node:crypto";
import { checkLog } from "../../public/verify-count.mjs";
import { formatCheckpoint } from "../log/checkpoint.ts";
import { commitToNothing } from "../log/commitment.ts";
import { formatEntry, packEntries } from "../log/entry.ts";
import { hashLeaf } from "../log/hash.ts";
import { formatVkey, makeSigner } from "../log/keys.ts";
import { signNote } from "../log/note.ts";
import { growTiles, rootOfEdge, TILE_WIDTH, tilePath } from "../log/tiles.ts";

export const ORIGIN = "letters.example/log/almagro-resign";
export const signer = makeSigner(ORIGIN, createSecretKey(randomBytes(32)));
export const witness = makeSigner("witness.example", createSecretKey(randomBytes(32)), "cosignature");
export const HOUR = new Date("2026-11-30T12:00:00Z");

export type Bare = Parameters<typeof formatEntry>[0];
export const entry = (bare: Bare) => formatEntry(bare, HOUR);
export const counted = () => entry({ kind: "counted", change: 1, commitments: commitToNothing() });
export const withdrawn = (of: number) => entry({ kind: "withdrawn", change: -1, of });
export const held = (of: number) => entry({ kind: "held", change: -1, of });
export const returned = (of: number) => entry({ kind: "returned", change: 1, of });
export const corrected = (of: number) => entry({ kind: "corrected", change: 0, of, commitments: commitToNothing() });

export const HONEST = [counted(), counted(), withdrawn(0), held(1), returned(1), corrected(1), counted()];

export type Played = {
  entries?: string[];
  count?: number;
  by?: typeof signer;
  origin?: string;
  size?: number;
  extra?: string;
};

/** What an operator with the key publishes: whatever it likes, rightly signed. */
export function publish({ entries = HONEST, by = signer, origin = ORIGIN, extra = "", ...told }: Played = {}) {
  const { changed, edge } = growTiles(
    0,
    [],
    entries.map((text) => hashLeaf(Buffer.from(text))),
  );
  const sum = entries.reduce((total, text) => total + (JSON.parse(text).change ?? 0), 0);
  const size = told.size ?? entries.length;
  const checkpoint = formatCheckpoint({ origin, size, root: rootOfEdge(edge), count: told.count ?? sum });
  const files: Record<string, string | Buffer> = {
    checkpoint: signNote(checkpoint, [by]) + extra,
    vkey: `${formatVkey(by)}\n`,
  };
  const partOf = (width: number) => (width < TILE_WIDTH ? `.p/${width}` : "");
  for (let at = 0; at < entries.length; at += TILE_WIDTH) {
    const bundle = entries.slice(at, at + TILE_WIDTH);
    files[`tile/entries/${tilePath(at / TILE_WIDTH)}${partOf(bundle.length)}`] = packEntries(bundle);
  }
  for (const { level, number, hashes } of changed)
    files[`tile/${level}/${tilePath(number)}${partOf(hashes.length)}`] = Buffer.concat(hashes);
  return { files, checkpoint };
}

export async function verify(
  files: Record<string, string | Buffer>,
  options: Partial<Parameters<typeof checkLog>[0]> = {},
) {
  const read = async (path: string) => {
    const file = files[path];
    if (file === undefined) throw new Error(`nothing at ${path}`);
    return Buffer.from(file);
  };
  return checkLog({ read, keys: [formatVkey(signer)], ...options });
}
