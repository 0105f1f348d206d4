import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aLogged, anAsking, day, drawsOf, START } from "../testing/samples.ts";
import { answerSample } from "./answer.ts";
import { abandonByAuditor } from "./end.ts";
import { findAsked } from "./find.ts";
import { makeAskedToken } from "./link.ts";
import { findSamples, listSamples } from "./list.ts";
import { advanceSamples } from "./work.ts";

beforeEach(emptyDatabase);

const ROUNDS = 10;
const answerOf = async (tag: string) => (await db().sampleAnswer.findUniqueOrThrow({ where: { tag } })).answer;

test("the last answer before the deadline stands, under its tag, which is all that is left", async () => {
  const logged = await aLogged(2);
  const id = await anAsking(logged, 2);
  const [draw] = await drawsOf(id);
  const tag = draw?.tag ?? "";
  const token = makeAskedToken(tag, day(14));
  expect(await findAsked(token, "en", START)).toMatchObject({ tag, answer: null, isOpen: true });
  expect(await answerSample(tag, "signed", START)).toBe(true);
  expect(await answerSample(tag, "denied", day(13))).toBe(true);
  expect(await answerSample(tag, "signed", day(14))).toBe(false);
  await advanceSamples(day(14));
  expect(await drawsOf(id)).toEqual([]);
  expect(await findAsked(token, "en", day(15))).toMatchObject({ answer: "denied", isOpen: false });
  expect(await findAsked(token, "en", day(380))).toBeUndefined();
});

test("an answer at the deadline is counted or refused, never lost", async () => {
  const logged = await aLogged(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = day(400 * round);
    const id = await anAsking(logged, 1, `round ${round} of them`, now);
    const [draw] = await drawsOf(id);
    const tag = draw?.tag ?? "";
    const [accepted] = await Promise.all([answerSample(tag, "denied", now), abandonByAuditor(id, now)]);
    expect(await answerOf(tag)).toBe(accepted ? "denied" : null);
    expect(await answerSample(tag, "signed", now)).toBe(false);
    expect(await answerOf(tag)).toBe(accepted ? "denied" : null);
  }
});

test("an erased signatory counts as no answer, also who answered before or at the same time", async () => {
  const logged = await aLogged(3);
  const id = await anAsking(logged, 3);
  for (const { tag, signatureId } of await drawsOf(id)) {
    await answerSample(tag, "signed", START);
    await Promise.all([answerSample(tag, "denied", START), eraseSignature(signatureId ?? "")]);
    expect(await answerOf(tag)).toBeNull();
    expect(await answerSample(tag, "signed", START)).toBe(false);
    expect(await findAsked(makeAskedToken(tag, day(14)), "en", START)).toBeUndefined();
  }
  expect((await drawsOf(id)).map(({ signatureId }) => signatureId)).toEqual([null, null, null]);
});

test("before the end nobody learns a total, and afterwards none below ten; tags give no more away", async () => {
  const logged = await aLogged(32);
  const id = await anAsking(logged, 32);
  const draws = await drawsOf(id);
  const tags = draws.map(({ tag }) => tag);
  for (const tag of tags.slice(0, 22)) await answerSample(tag, "signed", START);
  for (const tag of tags.slice(22, 25)) await answerSample(tag, "denied", START);
  await answerSample(tags[25] ?? "", "unsaid", START);
  const [open] = await listSamples(logged.letter.id);
  expect(open).not.toHaveProperty("totals");
  expect(open?.tags).toEqual({ together: tags.toSorted() });
  await advanceSamples(day(14));
  const [ended] = await listSamples(logged.letter.id);
  expect(ended).toMatchObject({
    totals: { confirmed: { least: 14, most: 32 }, denied: { least: 0, most: 18 }, unanswered: { least: 0, most: 18 } },
    tags: { together: tags.toSorted() },
  });
  const told = JSON.stringify(await findSamples(logged.slug));
  for (const { signatureId, entry } of draws) expect(told).not.toContain(signatureId ?? `"${entry}"`);
});

test("a result of tens is told with its tags and bounds", async () => {
  const logged = await aLogged(36);
  const id = await anAsking(logged, 36);
  const tags = (await drawsOf(id)).map(({ tag }) => tag).toSorted();
  for (const [at, tag] of tags.entries()) if (at < 24) await answerSample(tag, at < 12 ? "signed" : "denied", START);
  await advanceSamples(day(14));
  const [ended] = await listSamples(logged.letter.id);
  const exactly = (number: number) => ({ least: number, most: number });
  expect(ended).toMatchObject({
    totals: { confirmed: exactly(12), denied: exactly(12), unanswered: exactly(12) },
    bounds: { confirming: { exact: { lower: 12, upper: 12 } }, denying: { exact: { lower: 24, upper: 24 } } },
    tags: { confirmed: tags.slice(0, 12), denied: tags.slice(12, 24), unanswered: tags.slice(24) },
  });
});
