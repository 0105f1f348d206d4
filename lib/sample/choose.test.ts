import { beforeEach, expect, test } from "vitest";
import { checkDraw, checkSample, compareSamples } from "../../public/verify-sample.mjs";
import { db } from "../db.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { readOf } from "../testing/logs.ts";
import { aVerified } from "../testing/makers.ts";
import { aFixed, aLogged, anAsking, day, drawsOf, START, sampleRow } from "../testing/samples.ts";
import { answerSample } from "./answer.ts";
import { chooseEntries } from "./choose.ts";
import { findSamples } from "./list.ts";
import { seedSample } from "./seed.ts";
import { advanceSamples } from "./work.ts";

beforeEach(emptyDatabase);

const published = async (slug: string) => JSON.parse(JSON.stringify(await findSamples(slug))).samples;
const invalidate = (id: string, at: Date | null) =>
  db().signature.update({ where: { id }, data: { invalidatedAt: at } });

test("whatever happens after the checkpoint, it is drawn from what counted there, as the verifier finds too", async () => {
  const logged = await aLogged(12);
  const { slug, signed, letter, sequence } = logged;
  const [gone, out, back] = signed.map(({ id }) => id);
  await invalidate(back ?? "", START);
  await sequence();
  const id = await aFixed(logged, 8);
  await withdrawSignature(gone ?? "");
  await invalidate(out ?? "", START);
  await invalidate(back ?? "", null);
  for (let n = 0; n < 5; n += 1) await aVerified(letter);
  await sequence();
  await withdrawSignature(signed[5]?.id ?? "");
  await seedSample(id, "4 17 23 31", START);
  await advanceSamples(START);
  const draws = await drawsOf(id);
  expect(draws).toHaveLength(8);
  expect(draws.map(({ signatureId }) => signatureId)).not.toContain(back);
  const [sample] = await published(slug);
  expect(sample).toMatchObject({ population: 11, asked: 8 });
  checkSample(sample);
  const drawn = await checkDraw(sample, readOf(slug));
  expect(drawn.toSorted()).toEqual(draws.map(({ entry }) => entry).toSorted());
  const places = await db().logPlace.findMany({ where: { campaignId: letter.id } });
  for (const { entry, signatureId } of draws)
    expect(places.find((place) => place.entry === entry)?.signatureId).toBe(signatureId);
});

test("all of a smaller campaign are drawn, and choosing again chooses the same", async () => {
  const logged = await aLogged(6);
  const id = await anAsking(logged, 6);
  expect(new Set((await drawsOf(id)).map(({ signatureId }) => signatureId)).size).toBe(6);
  const { campaignId, checkpoint, seed } = await sampleRow(id);
  const seeded = { campaignId, checkpoint: checkpoint ?? "", seed: seed ?? "", wanted: 3 };
  const [once, again] = [await chooseEntries(seeded), await chooseEntries(seeded)];
  expect(once?.chosen).toHaveLength(3);
  expect(again).toEqual(once);
});

test("a sample of a log that was replaced is abandoned", async () => {
  const logged = await aLogged(2);
  const id = await aFixed(logged, 1);
  await seedSample(id, "4 17 23", START);
  await db().log.update({ where: { campaignId: logged.letter.id }, data: { origin: "letters.example/log/other" } });
  await advanceSamples(START);
  expect(await sampleRow(id)).toMatchObject({ state: "abandoned", endedBy: "log" });
});

test("the verifier accepts a finished sample, and what it saw before of it", async () => {
  const logged = await aLogged(36);
  const id = await anAsking(logged, 36);
  const before = await published(logged.slug);
  const tags = (await drawsOf(id)).map(({ tag }) => tag);
  for (const [at, tag] of tags.entries()) await answerSample(tag, at < 17 ? "signed" : "unsaid", START);
  await advanceSamples(day(14));
  const [sample] = await published(logged.slug);
  expect(sample.totals).toMatchObject({ denied: { least: 0, most: 9 }, confirmed: { least: 17, most: 17 } });
  checkSample(sample);
  compareSamples([sample], before);
  expect(await checkDraw(sample, readOf(logged.slug))).toHaveLength(36);
});
