import { createSecretKey, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { makeSigner, type Signer } from "../keys.ts";
import { writeDurably } from "../write-durably.ts";

const Key = z.strictObject({ name: z.string(), secret: z.string() });

/** What the witness cosigned last. `cosigned`: the checkpoint as a signed note, with its own cosignature. */
export const Known = z.strictObject({
  url: z.string(),
  origin: z.string(),
  keys: z.array(z.string()),
  size: z.number().int().min(0),
  root: z.string(),
  cosigned: z.string(),
});
export type Known = z.infer<typeof Known>;

/** Made at the first start. A witness has the same name and key for ever. */
export async function openKey(folder: string, name?: string): Promise<Signer> {
  const path = join(folder, "witness.key");
  const written = await readFile(path, "utf8").catch(() => undefined);
  if (written === undefined) {
    const made = {
      name: name ?? `witness-${randomBytes(4).toString("hex")}`,
      secret: randomBytes(32).toString("base64"),
    };
    const signer = signerOf(made);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: "wx" });
    return signer;
  }
  const key = Key.parse(JSON.parse(written));
  if (name !== undefined && name !== key.name) throw new Error(`The key in ${path} has the name ${key.name}`);
  return signerOf(key);
}

function signerOf({ name, secret }: z.infer<typeof Key>): Signer {
  return makeSigner(name, createSecretKey(Buffer.from(secret, "base64")), "cosignature");
}

export async function readKnown(folder: string): Promise<Known | undefined> {
  const written = await readFile(join(folder, "last.json"), "utf8").catch((error) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return written === undefined ? undefined : Known.parse(JSON.parse(written));
}

export async function writeKnown(folder: string, known: Known): Promise<void> {
  await writeDurably(join(folder, "last.json"), `${JSON.stringify(known, null, 2)}\n`);
}

/** Two checkpoints that the log signed and that contradict each other are a proof. */
export async function keepEvidence(folder: string, known: Known, other: string, now: Date): Promise<string> {
  const path = join(folder, `evidence-${now.toISOString().replaceAll(":", "-")}.txt`);
  await writeDurably(path, `${known.cosigned}\n=== and ===\n\n${other}`);
  return path;
}
