import { createSecretKey, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readRecords, startSealing } from "./seal.mjs";

const aKey = (id = "k1") => ({ id, secret: createSecretKey(randomBytes(32)) });

/** Three records; `chunks` are the first line and the encrypted records. */
async function aFile(key = aKey()) {
  const folder = mkdtempSync(join(tmpdir(), "undersigned-seal-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "a.backup");
  const { line, seal } = startSealing(key);
  const chunks = [Buffer.from(line)];
  for (const [type, isLast] of [["H"], ["D"], ["E", true]] as const)
    chunks.push(await seal(type, `Ana Pérez ${type}`, isLast));
  const write = (...parts: Buffer[]) => writeFileSync(path, Buffer.concat(parts));
  write(...chunks);
  return { key, path, chunks, write };
}

async function read(path: string, ...keys: ReturnType<typeof aKey>[]) {
  const read: string[] = [];
  for await (const { type, payload } of readRecords(path, keys)) read.push(`${type} ${payload}`);
  return read;
}

test("what was sealed is read again, by any listed key of that name", async () => {
  const { key, path } = await aFile();
  expect(await read(path, aKey("k2"), key)).toEqual(["H Ana Pérez H", "D Ana Pérez D", "E Ana Pérez E"]);
  expect(readFileSync(path, "latin1")).not.toContain("Ana");
});

test("another key, or none of that name, opens nothing", async () => {
  const { path } = await aFile();
  await expect(read(path, aKey())).rejects.toThrow("encrypted under another key named k1");
  await expect(read(path, aKey("k2"))).rejects.toThrow("under the key k1, which ADDRESS_KEYS does not list");
});

test("any altered byte is noticed", async () => {
  const { key, path, chunks, write } = await aFile();
  const whole = Buffer.concat(chunks);
  for (let at = 0; at < whole.length; at += 1) {
    const altered = Buffer.from(whole);
    altered[at] = (altered[at] ?? 0) ^ 1;
    write(altered);
    await expect(read(path, key)).rejects.toThrow();
  }
});

test("a file cut off anywhere is noticed, also between two chunks", async () => {
  const { key, path, chunks, write } = await aFile();
  const whole = Buffer.concat(chunks);
  for (let length = 0; length < whole.length; length += 1) {
    write(whole.subarray(0, length));
    await expect(read(path, key)).rejects.toThrow();
  }
});

test("chunks that were left out, swapped, repeated or appended are noticed", async () => {
  const { key, path, chunks, write } = await aFile();
  const other = await aFile(key);
  const [line, head, data, end] = [0, 1, 2, 3].map((at) => chunks[at] ?? Buffer.alloc(0));
  const [, , foreign = Buffer.alloc(0)] = other.chunks;
  const wrong = [
    [line, head, end],
    [line, data, head, end],
    [line, head, data, data, end],
    [line, head, data, end, end],
    [line, head, foreign, end],
  ];
  for (const parts of wrong) {
    write(...parts.map((part) => part ?? Buffer.alloc(0)));
    await expect(read(path, key)).rejects.toThrow();
  }
});

test("a file of something else is named so", async () => {
  const { key, path, write } = await aFile();
  write(Buffer.from("PGDMP"));
  await expect(read(path, key)).rejects.toThrow("not a backup of Undersigned");
});
