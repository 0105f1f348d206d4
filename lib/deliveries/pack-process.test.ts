import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase, until } from "../testing/database.ts";
import { aRequestedPack, download } from "../testing/deliveries.ts";
import { aLetter } from "../testing/letters.ts";
import { aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { makePackInProcess } from "./pack-process.ts";

beforeEach(emptyDatabase);

async function aRequested() {
  const letter = await aLetter({ en: "We ask." });
  const { id: steward } = await aMember(letter, "steward");
  await aVerified(letter, { name: "Ana" });
  return { letter, steward, id: await aRequestedPack(steward, letter.slug) };
}

test("a pack is made in a child process", async () => {
  const { letter, steward, id } = await aRequested();
  await makePackInProcess(id, new AbortController().signal);
  expect(await db().pack.findUnique({ where: { id } })).toMatchObject({ state: "done", doneRows: 1, count: 1 });
  expect((await download(steward, letter.slug, id)).file.length).toBeGreaterThan(1_000);
});

test("a worker asked to stop releases its pack, which is retried", async () => {
  const { id } = await aRequested();
  const ending = new AbortController();
  const made = expect(makePackInProcess(id, ending.signal)).rejects.toThrow("ended with");
  await until(async () => (await db().pack.findUnique({ where: { id } }))?.state === "working");
  ending.abort();
  await made;
  expect(await db().pack.findUnique({ where: { id } })).toMatchObject({ state: "waiting", error: null });
  await expect(makePackInProcess(id, ending.signal)).rejects.toThrow("aborted");
});
