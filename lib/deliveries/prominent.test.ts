import { parse } from "csv-parse/sync";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { listProminent } from "../signatures/list.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aReadPack } from "../testing/deliveries.ts";
import { aLetter } from "../testing/letters.ts";
import { aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";

beforeEach(emptyDatabase);

async function aLetterToDeliver() {
  const letter = await aLetter();
  const { id: steward } = await aMember(letter, "steward");
  const prominent = async (position: number, name: string, fields = {}, publicTitle = "") => {
    const { id } = await aVerified(letter, { name, ...fields });
    await db().prominent.create({ data: { campaignId: letter.id, signatureId: id, position, publicTitle } });
    return id;
  };
  return { ...letter, steward, prominent };
}

test("prominent signatories come first in the document, in the letter's order, and only once", async () => {
  const letter = await aLetterToDeliver();
  await aVerified(letter, { name: "Ana First" });
  await letter.prominent(2, "Zoe Zeta", { title: "typed herself", country: "GR" }, "Laureate of the Nobel Prize");
  await aVerified(letter, { name: "Bea Beta" });
  await letter.prominent(1, "محمد علي", { title: "Jurist", affiliation: "Bar" });
  const { text, files, manifest } = await aReadPack(letter.steward, letter.slug);
  expect(text).toMatch(
    /Among the signatories محمد علي Jurist · Bar Zoe Zeta Laureate of the Nobel Prize · Greece All others who chose to be listed Ana First Bea Beta/,
  );
  expect(text).not.toContain("typed herself");
  expect(text.match(/Zoe Zeta/g)?.length).toBe(1);
  expect((await listProminent(letter.id)).map(({ name }) => name)).toEqual(["محمد علي", "Zoe Zeta"]);
  expect(manifest).toMatchObject({ count: 4, listed: 4, prominent: 2 });
  const rows: string[][] = parse(files.get("signatories.csv") ?? "", { bom: true, from: 2 });
  expect(rows.map(([name]) => name)).toEqual(["Ana First", "Zoe Zeta", "Bea Beta", "محمد علي"]);
});

test("private, hidden, withdrawn, invalidated and unverified signatories are never named", async () => {
  const letter = await aLetterToDeliver();
  const now = new Date();
  await letter.prominent(1, "Private One", { listed: false });
  for (const [at, data] of [
    { hiddenAt: now },
    { withdrawnAt: now },
    { invalidatedAt: now },
    { verifiedAt: null },
  ].entries())
    await db().signature.update({ where: { id: await letter.prominent(2 + at, `Gone ${at}`) }, data });
  const other = await aLetterToDeliver();
  await other.prominent(1, "Of another letter");
  const { text, manifest } = await aReadPack(letter.steward, letter.slug);
  expect(text).toMatch(/Nobody is listed by name\./);
  expect(text).not.toMatch(/Private|Gone|another letter|Among the/);
  expect(manifest).toMatchObject({ count: 2, listed: 0, prominent: 0 });
});

test("no empty list follows when all listed signatories are prominent", async () => {
  const letter = await aLetterToDeliver();
  await letter.prominent(1, "Zoe Zeta");
  const { text } = await aReadPack(letter.steward, letter.slug);
  expect(text).toContain("Among the signatories Zoe Zeta");
  expect(text).not.toMatch(/All others|Nobody/);
});
