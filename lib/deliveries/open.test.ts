import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { listExports } from "../exports/list.ts";
import { ExportInput } from "../exports/schema.ts";
import { startExport } from "../exports/start.ts";
import { totalExports } from "../exports/total.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aRequestedPack, download } from "../testing/deliveries.ts";
import { aLetter } from "../testing/letters.ts";
import { aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { makePack } from "./make.ts";
import { openPack } from "./open.ts";

beforeEach(emptyDatabase);

/** A finished pack of a letter with two signatures. */
async function aDonePack() {
  const letter = await aLetter();
  for (const name of ["Ana", "Beto"]) await aVerified(letter, { name, listed: true });
  const { id: steward } = await aMember(letter, "steward");
  const id = await aRequestedPack(steward, letter.slug);
  await makePack(id, new AbortController().signal);
  const look = async () => {
    const listed = await listExports(steward, letter.slug);
    return listed.ok ? listed.exports : [];
  };
  return { campaignId: letter.id, slug: letter.slug, steward, id, look };
}

test("every download is recorded with who and when, and counted in public", async () => {
  const { campaignId, slug, steward, id, look } = await aDonePack();
  expect(await look()).toEqual([]);
  const { bytes, sha256 } = await download(steward, slug, id);
  await download(steward, slug, id);
  const taken = { kind: "delivery", format: "zip", standing: "finished", rows: 2, bytes, sha256, who: { id: steward } };
  expect(await look()).toMatchObject([taken, taken]);
  const acts = await db().auditEvent.findMany({ where: { campaignId, act: "pack_downloaded" } });
  expect(acts).toMatchObject([1, 2].map(() => ({ organizerId: steward, details: { pack: id, locale: "en" } })));
  expect(await totalExports(campaignId)).toEqual({ delivery: 0, packs: 2, contacts: 0, paper: 0 });
});

test("a partial download is shown as broken off", async () => {
  const { slug, steward, id, look } = await aDonePack();
  const found = await openPack(steward, { slug, id });
  if (!found.ok) throw new Error(found.error);
  await found.file.cancel();
  expect(await look()).toMatchObject([{ standing: "broken", rows: 0, bytes: 0 }]);
});

test("downloads of packs do not count toward the export limit", async () => {
  const { slug, steward, id } = await aDonePack();
  for (let n = 0; n < 3; n += 1) expect(await openPack(steward, { slug, id })).toMatchObject({ ok: true });
  const input = ExportInput.parse({ purpose: "Besides" });
  expect(await startExport({ organizerId: steward, locale: "en" }, slug, input)).toMatchObject({ ok: true });
});
