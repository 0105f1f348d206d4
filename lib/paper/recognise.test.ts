import { expect, test } from "vitest";
import { bodyLimit, findRoute } from "../gateway/find-route.ts";
import { bytesIn, decode, type Encoding } from "./encodings.ts";
import { FILE_MAX, type Found, PART, recognise } from "./recognise.ts";

const TEXT = "name;country\r\nÑandú “Ana” €;AR\r\nமீனா;IN\r\n";

/** Feeds a file in small chunks; returns what is kept and what was detected. */
async function take(file: Uint8Array, piece = 7) {
  const found: Found = { encoding: "utf-8", bytes: 0 };
  async function* arriving() {
    for (let at = 0; at < file.length; at += piece) yield file.subarray(at, at + piece);
  }
  const parts: Buffer[] = [];
  for await (const part of recognise(arriving(), found)) parts.push(part);
  return { ...found, kept: Buffer.concat(parts) };
}

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

test("UTF-8 is kept as is, with or without a byte order mark", async () => {
  for (const text of [TEXT, `\uFEFF${TEXT}`])
    expect(await take(Buffer.from(text))).toMatchObject({
      encoding: "utf-8",
      error: undefined,
      kept: Buffer.from(text),
    });
});

test("UTF-16 of either byte order becomes UTF-8, with or without a byte order mark", async () => {
  const plain = "name;country\r\nAna Ñandú;AR\r\n";
  for (const file of [utf16(`\uFEFF${TEXT}`), swapped(utf16(`\uFEFF${TEXT}`))])
    expect(String((await take(file)).kept)).toBe(TEXT);
  for (const file of [utf16(plain), swapped(utf16(plain))])
    expect(await take(file)).toMatchObject({ encoding: "utf-8", error: undefined, kept: Buffer.from(plain) });
});

test("anything else is Windows-1252, even if that shows late or across chunks", async () => {
  const file = Buffer.concat([Buffer.alloc(PART - 1, "a"), Buffer.of(0xf1, 0x61), Buffer.alloc(PART, "a")]);
  const { kept, ...found } = await take(file, 60_000);
  expect(found).toMatchObject({ encoding: "windows-1252", error: undefined });
  expect(kept.equals(file)).toBe(true);
  const cut = Buffer.from("Ñ").subarray(0, 1);
  expect(await take(cut)).toMatchObject({ encoding: "windows-1252" });
});

test("some stray bytes in UTF-8, or any behind a byte order mark, do not change the whole file's encoding", async () => {
  const names = Buffer.from("José Muñoz\nMaría Peña\nNúria Güell\n");
  const stray = Buffer.from("Óscar Muñiz\n", "latin1");
  for (const file of [
    Buffer.concat([names, stray]),
    Buffer.concat([stray, names]),
    Buffer.concat([names, stray, stray]),
  ])
    expect(await take(file, 3)).toMatchObject({ encoding: "utf-8", error: undefined });
  expect(await take(Buffer.concat([Buffer.from("\uFEFF"), stray]))).toMatchObject({ encoding: "utf-8" });
  expect(await take(Buffer.concat([Buffer.from("Ana\n"), stray]))).toMatchObject({ encoding: "windows-1252" });
});

/** Written by hand into the encodings that no encoder of the platform knows. */
function written(text: string, encoding: Encoding): Buffer {
  const bytes = bytesIn(encoding);
  return Buffer.from([...text].map((character) => bytes.get(character) ?? character.charCodeAt(0)));
}

test("lists of old Macs, of DOS and of Central Europe are told from Windows-1252", async () => {
  const western = "name,country\nJosé Muñoz,Perú\nMARÍA PEÑA,España\nJoão Conceição,Brasil\nFrançois Lefèvre,FR\n";
  const central = "name,country\nŁukasz Żółć,Polska\nJiří Dvořák,Česko\nAgnieszka Wiśniewska,PL\n";
  for (const [text, encoding] of [
    [western, "windows-1252"],
    [western, "macintosh"],
    [western, "ibm850"],
    [central, "windows-1250"],
    [central, "iso-8859-2"],
    ["MUÑOZ\nPEÑA\nNÚÑEZ\n", "windows-1252"],
    ["Jos\u00e9 Mu\u00f1oz\n", "macintosh"],
    ["Iñaki\n", "ibm850"],
    ["Sørensen, Åse\n", "windows-1252"],
  ] as const) {
    const file = written(text, encoding);
    const found = await take(file);
    expect([found.encoding, found.error], text).toEqual([encoding, undefined]);
    expect(decode(found.kept, found.encoding)).toBe(text);
  }
});

const cyrillic = (text: string) => Buffer.from([...text].map((one) => (one === " " ? 32 : one.charCodeAt(0) - 0x350)));

test("invalid and binary files are refused, whatever the chunk size", async () => {
  expect((await take(cyrillic("Иван Петров"))).error).toBe("unknown_encoding");
  expect((await take(Buffer.from("PK\x03\x04…"), 1)).error).toBe("workbook");
  expect((await take(Buffer.from("d0cf11e0a1b11ae1", "hex"), 1)).error).toBe("workbook");
  expect((await take(Buffer.from("%PDF-1.7"), 3)).error).toBe("not_text");
  expect((await take(Buffer.alloc(0))).error).toBe("empty_file");
});

test("an oversized file is read to its end, but kept only up to the limit", async () => {
  const { error, bytes, kept } = await take(Buffer.alloc(FILE_MAX + PART, "a"), 1 << 20);
  expect({ error, bytes }).toEqual({ error: "too_large", bytes: FILE_MAX + PART });
  expect(kept.length).toBeLessThanOrEqual(FILE_MAX);
});

test("the gateway admits more than the largest file, so that a larger one gets its error", () => {
  const admitted = bodyLimit(findRoute("/api/campaigns/a-letter/paper"), { isForm: true, isOrganizer: true });
  expect(admitted).toBeGreaterThan(FILE_MAX + 1_000_000);
});
