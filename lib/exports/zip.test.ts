import { crc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { eachFile, readZip, whole } from "../testing/archive.ts";
import { budget } from "../testing/budget.ts";
import { writeZip, type ZipFile } from "./zip.ts";

const at = new Date("2026-03-01T23:00:10Z");

async function* stream(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield Buffer.from(part);
}

const bytes = fc.uint8Array({ maxLength: 3000 });

test("files come out as they went in, streamed or not, compressed or not, in order", async () => {
  const file = fc.record({ parts: fc.array(bytes, { maxLength: 4 }), packed: fc.boolean(), streamed: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 6 }), async (list) => {
      const files = list.map(({ parts, packed, streamed }, index) => ({
        name: `${index}.bin`,
        data: streamed ? stream(...parts) : Buffer.concat(parts),
        packed,
      }));
      const found = await readZip(await whole(writeZip(files, at)));
      const expected = list.map(({ parts }, index) => [`${index}.bin`, Buffer.concat(parts)] as const);
      expect([...found]).toEqual(expected);
    }),
    budget(),
  );
});

test("names are UTF-8, times are UTC, and checksums match the data", async () => {
  const archive = await whole(writeZip([{ name: "Firmas de José/λ.txt", data: stream("uno ", "dos") }], at));
  await eachFile(archive, async (entry, data) => {
    expect(entry.fileName).toBe("Firmas de José/λ.txt");
    expect(entry.getLastModDate({ timezone: "UTC" })).toEqual(at);
    expect(entry.crc32).toBe(crc32("uno dos"));
    expect(entry.externalFileAttributes >>> 16).toBe(0o100644);
    data.resume();
  });
});

test("the same files and time give the same bytes", async () => {
  const files = () => [
    { name: "a.csv", data: stream("a".repeat(100_000)) },
    { name: "b.json", data: Buffer.from("{}") },
  ];
  expect(await whole(writeZip(files(), at))).toEqual(await whole(writeZip(files(), at)));
});

test("an empty archive is valid", async () => {
  expect((await readZip(await whole(writeZip([], at)))).size).toBe(0);
});

test("files are read with backpressure", async () => {
  let made = 0;
  const data = (async function* () {
    for (; made < 1_000; made += 1) yield Buffer.alloc(100_000, made);
  })();
  const archive = writeZip([{ name: "large", data, packed: true }], at);
  for (let taken = 0; taken < 10; taken += 1) await archive.next();
  expect(made).toBeLessThan(15);
  await archive.return(undefined);
});

test("leaving ends the reading, and a failing file ends the archive", async () => {
  let [begun, ended] = [0, 0];
  const endless = async function* () {
    begun += 1;
    try {
      for (;;) yield Buffer.alloc(100_000);
    } finally {
      ended += 1;
    }
  };
  for await (const _ of writeZip([{ name: "endless", data: endless() }], at)) break;
  const archive = writeZip([{ name: "endless", data: endless() }], at);
  for (let taken = 0; taken < 3; taken += 1) await archive.next();
  await archive.return(undefined);
  expect(begun).toBeGreaterThan(0);
  expect(ended).toBe(begun);
  const broken = async function* () {
    yield Buffer.from("first");
    throw new Error("the disk is gone");
  };
  for (const packed of [true, false])
    await expect(whole(writeZip([{ name: "broken", data: broken(), packed }], at))).rejects.toThrow("the disk is gone");
});

test("two files with the same name throw", async () => {
  const files: ZipFile[] = ["a/b", "a\\b"].map((name) => ({ name, data: Buffer.alloc(0) }));
  await expect(whole(writeZip(files, at))).rejects.toThrow("two files named a/b");
});
