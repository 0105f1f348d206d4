import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { readZip } from "../testing/archive.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aReadPack, aRequestedPack, download, readSheet, readText } from "../testing/deliveries.ts";
import { aLetter } from "../testing/letters.ts";
import { aSignature, aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { anImport } from "../testing/paper.ts";
import { makePack } from "./make.ts";
import { PAPERS } from "./paper.ts";
import { PackInput } from "./schema.ts";

beforeEach(emptyDatabase);

const { signal } = new AbortController();
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A bilingual letter with counted and uncounted signatures. */
async function aSignedLetter() {
  const letter = await aLetter({ en: "We *ask*.", es: "Lo *pedimos*." });
  const { id: steward } = await aMember(letter, "steward");
  await aVerified(letter, { name: "Ana Pérez", title: "Dr.", affiliation: "Casa", country: "AR" });
  await aVerified(letter, { name: '=cmd "x", y', country: "GR" });
  await aVerified(letter, { name: "محمد علي" });
  await aVerified(letter, { name: "Hidden Person", listed: false });
  await aSignature(letter, { name: "Unverified Person" });
  const gone = await aVerified(letter, { name: "Withdrawn Person" });
  await db().signature.update({ where: { id: gone.id }, data: { withdrawnAt: new Date() } });
  return { ...letter, steward };
}

async function aMadePack(locale: "en" | "es" = "en") {
  const letter = await aSignedLetter();
  const id = await aRequestedPack(letter.steward, letter.slug, { locale, presentedBy: "The Committee", place: "Lima" });
  await makePack(id, signal);
  return { letter, id, ...(await download(letter.steward, letter.slug, id)) };
}

test("a pack is an archive of three files whose lengths and digests are in the manifest", async () => {
  const { file, bytes, sha256: digest, name, letter } = await aMadePack();
  expect([file.length, sha256(file)]).toEqual([bytes, digest]);
  expect(name).toMatch(new RegExp(`^${letter.slug}-\\d{4}-\\d\\d-\\d\\d-en\\.zip$`));
  const files = await readZip(file);
  expect([...files.keys()]).toEqual(["letter.pdf", "signatories.csv", "manifest.json"]);
  const manifest = JSON.parse(String(files.get("manifest.json")));
  expect(manifest).toMatchObject({
    campaign: { slug: letter.slug, title: "Title en", addressee: "To en" },
    count: 4,
    listed: 3,
    notListed: 1,
    onPaper: 0,
    version: 1,
    versions: [{ number: 1, publishedAt: "2020-01-01T00:00:00.000Z", count: 4 }],
    software: { name: "undersigned" },
  });
  expect(manifest.files).toEqual(
    ["letter.pdf", "signatories.csv"].map((path) => {
      const data = files.get(path) ?? Buffer.alloc(0);
      return { name: path, bytes: data.length, sha256: sha256(data) };
    }),
  );
});

test("document and table name listed, counted signatories in the order of signing", async () => {
  const { file } = await aMadePack();
  const files = await readZip(file);
  const text = (await readText(files.get("letter.pdf") ?? Buffer.alloc(0))).replace(/\s+/g, " ");
  expect(text).toMatch(/Title en.*To: To en.*4\s*verified signatures.*The Committee.*Lima, /s);
  expect(text).toMatch(/Version 1, published on January 1, 2020.*We ask\..*Ana Pérez.*=cmd "x", y.*محمد علي/s);
  expect(text).toMatch(/3 signatories chose to be listed.*One more is counted/s);
  const rows = parse(files.get("signatories.csv") ?? "", { bom: true });
  expect(rows.map(([name, , , , country]: string[]) => [name, country])).toEqual([
    ["Name", "Country"],
    ["Ana Pérez", "Argentina"],
    [`'=cmd "x", y`, "Greece"],
    ["محمد علي", ""],
  ]);
  for (const bytes of files.values()) expect(bytes.toString()).not.toMatch(/Hidden|Unverified|Withdrawn|@example\.org/);
  expect(text).not.toMatch(/Hidden|Unverified|Withdrawn(?! or)|@/);
});

test("signatures on paper are reported separately, uncounted and without names", async () => {
  const letter = await aSignedLetter();
  await anImport(letter.steward, letter, "Name,Country\nPaper Person,AR\nAnother Person,GR\n");
  const { files, manifest } = await aReadPack(letter.steward, letter.slug);
  expect([manifest.count, manifest.listed, manifest.onPaper]).toEqual([4, 3, 2]);
  const text = (await readText(files.get("letter.pdf") ?? Buffer.alloc(0))).replace(/\s+/g, " ");
  expect(text).toContain("In addition, 2 people signed on paper");
  for (const part of [text, String(files.get("signatories.csv"))]) expect(part).not.toMatch(/(Paper|Another) Person/);
});

test("a pack in another language is entirely in that language", async () => {
  const { file } = await aMadePack("es");
  const files = await readZip(file);
  const text = await readText(files.get("letter.pdf") ?? Buffer.alloc(0));
  expect(text).toMatch(/CARTA ABIERTA.*Title es.*firmas verificadas.*Presentada por.*Lo pedimos\..*Firmantes/s);
  expect(String(files.get("signatories.csv"))).toContain("Nombre,Cargo");
});

test("a document uses the requested paper size, A4 by default", async () => {
  const letter = await aSignedLetter();
  const sheets = { a4: [595.28, 841.89], letter: [612, 792] } as const;
  for (const paper of PAPERS) {
    const { files, manifest } = await aReadPack(letter.steward, letter.slug, { paper });
    expect(manifest.paper).toBe(paper);
    expect(await readSheet(files.get("letter.pdf") ?? Buffer.alloc(0))).toEqual(sheets[paper]);
  }
  expect(PackInput.parse({ slug: letter.slug, locale: "en" }).paper).toBe("a4");
});

test("the same signatures and moment give the same bytes; a later pack has its own moment", async () => {
  const letter = await aSignedLetter();
  const counts: number[] = [];
  for (const name of ["Early", "Later"]) {
    const id = await aRequestedPack(letter.steward, letter.slug);
    await makePack(id, signal);
    const files = await readZip((await download(letter.steward, letter.slug, id)).file);
    counts.push(JSON.parse(String(files.get("manifest.json"))).count);
    await aVerified(letter, { name });
  }
  expect(counts).toEqual([4, 5]);
});

test("count, document and table agree although people sign while they are made", async () => {
  const letter = await aSignedLetter();
  const before = await countSignatures(letter.id);
  const [{ files, text, manifest }] = await Promise.all([
    aReadPack(letter.steward, letter.slug),
    ...Array.from({ length: 12 }, (_, at) => aVerified(letter, { name: `Meanwhile ${at}` })),
  ]);
  const rows: string[][] = parse(files.get("signatories.csv") ?? "", { bom: true, from: 2 });
  const meanwhile = rows.filter(([name = ""]) => name.startsWith("Meanwhile")).length;
  expect(manifest.count).toBe(before + meanwhile);
  expect([manifest.listed, manifest.notListed]).toEqual([rows.length, 1]);
  expect(text.match(/Meanwhile \d+/g)?.length ?? 0).toBe(meanwhile);
  const after = await aReadPack(letter.steward, letter.slug);
  expect(after.manifest.count).toBe(await countSignatures(letter.id));
});
