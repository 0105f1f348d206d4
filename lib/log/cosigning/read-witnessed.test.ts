import { createSecretKey, randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { db } from "../../db.ts";
import { env } from "../../env.ts";
import { emptyDatabase } from "../../testing/database.ts";
import { recordLog } from "../../testing/log.ts";
import { aSequencer, check, readOf } from "../../testing/logs.ts";
import { aCampaign, aVerified } from "../../testing/makers.ts";
import { aLogAt, aServer, aWitness } from "../../testing/witnesses.ts";
import { formatCheckpoint } from "../checkpoint.ts";
import { makeSigner } from "../keys.ts";
import { signNote } from "../note.ts";
import { renewLog } from "../renew.ts";
import { originOf } from "../signers.ts";
import { submitCheckpoints } from "./submit.ts";

beforeEach(async () => {
  await emptyDatabase();
  await rm(`${env().BACKUP_FOLDER}/logs`, { recursive: true, force: true });
  onTestFinished(() => {
    env().WITNESSES = [];
  });
});

/** A log that a witness has cosigned, while neither the database nor the file of its newest checkpoint remember it. */
async function aForgottenLog() {
  const letter = await aCampaign();
  const sequence = await aSequencer();
  await aVerified(letter);
  await sequence();
  const { setting } = await aWitness(await aLogAt(readOf(letter.slug)));
  await submitCheckpoints(setting, new Date());
  for (const table of ["log_places", "log_tiles", "log_bundles", "log_cosignatures", "logs"])
    await db().$executeRawUnsafe(`DELETE FROM ${table}`);
  await rm(`${env().BACKUP_FOLDER}/logs`, { recursive: true });
  return { letter, sequence, setting };
}

test("a database that is behind what a witness has seen continues no log, and a new one can be begun", async () => {
  const { letter, sequence, setting } = await aForgottenLog();
  env().WITNESSES = [setting];
  const log = recordLog();
  await sequence();
  const text = "the database has 0 entries, but 1 were published";
  expect(log).toContainEqual(expect.objectContaining({ code: "log_set_aside", campaign: letter.slug, text }));
  await expect(check(letter.slug)).rejects.toThrow("no checkpoint");
  expect(await renewLog(letter.slug, "The disk was lost.")).toMatchObject({
    origin: expect.stringContaining("after-1-"),
  });
  await sequence();
  expect(await check(letter.slug)).toMatchObject({ count: 1 });
});

test("a witness cannot invent a checkpoint, and one that is silent or lies delays nothing", async () => {
  const { letter, sequence, setting } = await aForgottenLog();
  const origin = originOf(letter.slug);
  const signer = makeSigner(origin, createSecretKey(randomBytes(32)));
  const invented = signNote(formatCheckpoint({ origin, size: 99, root: randomBytes(32), count: 99 }), [signer]);
  const lies = await aServer((_, response) => void response.end(invented));
  const refuses = await aServer((request) => void request.socket.destroy());
  env().WITNESSES = [lies, refuses].map((url) => ({ ...setting, url }));
  const log = recordLog();
  await aVerified(letter);
  await sequence();
  expect(log.filter(({ code }) => code === "log_set_aside")).toEqual([]);
  expect((await check(letter.slug)).size).toBeGreaterThan(0);
});
