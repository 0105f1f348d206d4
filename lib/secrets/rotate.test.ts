import { createSecretKey } from "node:crypto";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { emptyDatabase } from "../testing/database.ts";
import { MAIL, send } from "../testing/mailing.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { anOrganizer } from "../testing/organizers.ts";
import { countKeys } from "./census.ts";
import { OPEN, SEALED } from "./columns.ts";
import { resealAll } from "./reseal.ts";
import { seal, unseal } from "./seal.ts";

beforeEach(emptyDatabase);

/** Adds a newest key until the test ends. */
function addKey(id: string) {
  const before = env().ADDRESS_KEYS;
  env().ADDRESS_KEYS = [{ id, secret: createSecretKey(Buffer.alloc(32, id)) }, ...before];
  onTestFinished(() => {
    env().ADDRESS_KEYS = before;
  });
}

async function reseal() {
  const steps = [];
  for await (const step of resealAll()) steps.push(step);
  return steps;
}

const addressOf = async (id: string) => {
  const { emailCipher } = await db().signature.findUniqueOrThrow({ where: { id }, select: { emailCipher: true } });
  return emailCipher && unseal(emailCipher).toString();
};

test("every binary column is listed as sealed or open", async () => {
  const columns = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema AND data_type = 'bytea'`;
  const known = [...SEALED.map(({ table, column }) => `${table}.${column}`), ...OPEN];
  expect(known.toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
});

test("data sealed by an older key is resealed under the newest and decrypts unchanged, and no count changes", async () => {
  const letter = await aCampaign();
  const { id, email } = await aVerified(letter);
  const organizer = await anOrganizer();
  await send([MAIL]);
  const counts = () => db().$queryRaw`
    SELECT xmin::text, * FROM counter_shards UNION ALL SELECT xmin::text, campaign_id, 0, shard, change FROM tally`;
  const [rowBefore, countsBefore] = [await db().signature.findUniqueOrThrow({ where: { id } }), await counts()];
  addKey("k2");
  expect((await countKeys()).map(({ key, state }) => `${key} ${state}`)).toContain("k1 older");
  expect(await reseal()).toMatchObject([
    { table: "signatures", done: 1, closed: 0 },
    { table: "organizers", done: 1 },
    { table: "mailbox_mails", done: 1 },
  ]);
  expect((await countKeys()).map(({ key, state }) => `${key} ${state}`)).toEqual(Array(3).fill("k2 newest"));
  expect(await addressOf(id)).toBe(email);
  const { emailCipher, ...others } = await db().signature.findUniqueOrThrow({ where: { id } });
  const { emailCipher: cipherBefore, ...othersBefore } = rowBefore;
  expect(others).toEqual(othersBefore);
  expect(emailCipher).not.toEqual(cipherBefore);
  expect(await counts()).toEqual(countsBefore);
  const { emailCipher: own } = await db().organizer.findUniqueOrThrow({ where: { id: organizer.id } });
  expect(unseal(own).toString()).toBe(organizer.email);
  expect(await reseal()).toEqual([]);
});

test("tables with composite keys are resealed in key order, in batches", async () => {
  const importId = "0190a0b0-c0d0-7e0f-8a0b-0c0d0e0f0a0b";
  const letter = await aCampaign();
  const { id: organizerId } = await anOrganizer();
  await db().paperImport.create({
    data: { id: importId, campaignId: letter.id, organizerId, state: "checked", fileName: "a.csv" },
  });
  const parts = Array.from({ length: 11 }, (_, number) => ({ importId, number, bytes: seal(`part ${number}`) }));
  await db().paperPart.createMany({ data: parts });
  addKey("k2");
  expect((await reseal()).filter(({ table }) => table === "paper_parts").map(({ done }) => done)).toEqual([4, 8, 11]);
  const found = await db().paperPart.findMany({ orderBy: { number: "asc" } });
  expect(found.map(({ bytes }) => unseal(bytes).toString())).toEqual(parts.map(({ number }) => `part ${number}`));
});

test("an interrupted rotation resumes where it stopped, and rows that cannot be decrypted are reported and left", async () => {
  const letter = await aCampaign();
  for (let n = 0; n < 3; n += 1) await aVerified(letter);
  const [, damaged] = await db().signature.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  await db().$executeRaw`
    UPDATE signatures SET email_cipher = set_byte(email_cipher, 40, 255 - get_byte(email_cipher, 40))
    WHERE id = ${damaged?.id}::uuid`;
  addKey("k2");
  for await (const step of resealAll()) {
    expect(step).toEqual({ table: "signatures", done: 2, closed: 1 });
    break;
  }
  expect(await reseal()).toEqual([{ table: "signatures", done: 0, closed: 1 }]);
  expect(await countKeys()).toMatchObject([
    { key: "k1", rows: 1, state: "older" },
    { key: "k2", rows: 2, state: "newest" },
  ]);
});

test("a signature erased during a rotation stays erased, and nothing deadlocks", async () => {
  const letter = await aCampaign();
  const ids: string[] = [];
  for (let n = 0; n < 12; n += 1) ids.push((await aVerified(letter)).id);
  for (const key of ["k2", "k3", "k4", "k5"]) {
    addKey(key);
    const erased = ids.splice(0, 2);
    await Promise.all([reseal(), ...erased.map((id) => eraseSignature(id))]);
    for (const id of erased) expect(await addressOf(id)).toBeNull();
    await reseal();
  }
  expect((await countKeys()).map(({ key, rows }) => [key, rows])).toEqual([["k5", ids.length]]);
});
