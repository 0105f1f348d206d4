import { createSecretKey, randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { formatCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { cosign, readCosignatures } from "./cosignature.ts";
import { formatVkey, makeSigner, parseVkey } from "./keys.ts";
import { openNote, parseNote, signNote } from "./note.ts";
import { formatProofFile, parseProofFile } from "./proof-file.ts";

const ORIGIN = "letters.example/log/almagro-resign";
const aSecret = () => createSecretKey(randomBytes(32));
const signer = makeSigner(ORIGIN, aSecret());
const witness = makeSigner("witness.example/w1", aSecret(), "cosignature");
const checkpoint = { origin: ORIGIN, size: 12, root: randomBytes(32), count: 9 };
const TEXT = formatCheckpoint(checkpoint);

const EXAMPLE = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;

test("a note opens under its key, and not after any change of its text or signature", () => {
  const note = signNote(TEXT, [signer]);
  expect(openNote(note, [parseVkey(formatVkey(signer))])).toBe(TEXT);
  fc.assert(
    fc.property(fc.nat(note.length - 2), (at) => {
      const changed = note.slice(0, at) + (note[at] === "A" ? "B" : "A") + note.slice(at + 1);
      expect(() => openNote(changed, [signer])).toThrow();
    }),
    budget(),
  );
  expect(() => openNote(note, [makeSigner(ORIGIN, aSecret())])).toThrow("No known key");
  expect(() => openNote(note, [])).toThrow("No known key");
});

test("the specification's example is read, and malformed notes are refused", () => {
  expect(parseNote(EXAMPLE).lines).toMatchObject([{ name: "example.com/behind-the-sofa" }]);
  const wrong = [
    EXAMPLE.slice(0, -1),
    EXAMPLE.replace("\n\n", "\n"),
    EXAMPLE.replace("— ", "- "),
    EXAMPLE.replace("20852163", "2085\t2163"),
    EXAMPLE.replace("Az3g", "Az3"),
    EXAMPLE.replace("— example.com/", "— exam+ple.com/"),
    "\n\n",
    "",
  ];
  for (const note of wrong) expect(() => parseNote(note), note).toThrow();
});

test("two keys sign while they rotate, and who knows either opens the note", () => {
  const next = makeSigner(ORIGIN, aSecret());
  const note = signNote(TEXT, [next, signer]);
  expect(openNote(note, [signer])).toBe(TEXT);
  expect(openNote(note, [next])).toBe(TEXT);
});

test("a verifier key with another name, type or digit is refused", () => {
  const vkey = formatVkey(signer);
  expect(formatVkey(parseVkey(vkey))).toBe(vkey);
  for (const wrong of [vkey.replace("almagro", "another"), `${vkey}A`, vkey.slice(0, -5), "a+b", ""])
    expect(() => parseVkey(wrong), wrong).toThrow();
});

test("checkpoints are read as they were written, and others are refused", () => {
  expect(parseCheckpoint(TEXT)).toEqual(checkpoint);
  const wrong = [
    TEXT.replace("\n12\n", "\n012\n"),
    TEXT.replace("count 9", "count 09"),
    TEXT.replace("count 9\n", ""),
    TEXT.replace("count 9\n", "count 9\ncount 8\n"),
    TEXT.trimEnd(),
    `\n${TEXT}`,
  ];
  for (const text of wrong) expect(() => parseCheckpoint(text), text).toThrow();
});

test("a cosignature names its witness and its time, and none of another text counts", () => {
  const now = new Date("2026-11-30T12:00:00Z");
  const note = signNote(TEXT, [signer]) + cosign(TEXT, witness, now);
  expect(openNote(note, [signer])).toBe(TEXT);
  expect(readCosignatures(note, [parseVkey(formatVkey(witness))])).toEqual([{ name: witness.name, at: now }]);
  const other = signNote(TEXT, [signer]) + cosign(TEXT.replace("\n12\n", "\n13\n"), witness, now);
  expect(readCosignatures(other, [witness])).toEqual([]);
  expect(readCosignatures(note, [makeSigner(witness.name, aSecret(), "cosignature")])).toEqual([]);
});

test("a proof's file is read as it was written", () => {
  const file = {
    index: 7,
    proof: [randomBytes(32), randomBytes(32)],
    checkpoint: signNote(TEXT, [signer]),
    extra: "{}",
  };
  expect(parseProofFile(formatProofFile(file))).toEqual(file);
  expect(parseProofFile(formatProofFile({ ...file, proof: [], extra: undefined })).proof).toEqual([]);
  const written = formatProofFile(file);
  for (const wrong of [written.replace("@v1", "@v2"), written.replace("index 7", "index 07"), written.slice(30), ""])
    expect(() => parseProofFile(wrong), wrong).toThrow();
});
