import { appendFileSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { env } from "../env.ts";
import { announceWork } from "../jobs/wake.ts";
import { aConnection, emptyDatabase, until } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";
import { verifySignature } from "../verification/verify.ts";
import { eraseSignature } from "./erase.ts";
import { invalidateSignatures } from "./invalidate.ts";
import { type Departed, findPosition, runJournal, scanJournal, writeJournal } from "./journal.ts";
import { withdrawSignature } from "./withdraw.ts";

const psql = await aConnection();
const { BACKUP_FOLDER: folder, DIGEST_KEY: key } = env();

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await emptyDatabase();
});

async function read(from = new Date(0)) {
  const departed: Departed[] = [];
  const { until } = await scanJournal({ folder, key, from, onDeparture: async (one) => void departed.push(one) });
  return { until, departed };
}

const file = () => join(folder, readdirSync(folder)[0] ?? "");

test("only acts of leaving are recorded, as IDs, each once", async () => {
  const letter = await aCampaign();
  const { id, email, input } = await aVerified(letter, { updates: true, listed: true });
  const waiting = await aSignature(letter);
  await verifySignature(waiting.token);
  await invalidateSignatures(letter.id, [waiting.id]);
  await withdrawSignature(id);
  await eraseSignature(id);
  await writeJournal(await findPosition());
  const { departed } = await read();
  expect(departed.map(({ signatureId, kind }) => [signatureId, kind])).toEqual([
    [id, "withdrawn"],
    [id, "erased"],
  ]);
  for (const secret of [email, input.name]) expect(readFileSync(file(), "utf8")).not.toContain(secret);
});

test("a running journal contains an act within seconds, and notes until when it is complete", async () => {
  const { id } = await aVerified(await aCampaign());
  const ending = new AbortController();
  const running = runJournal(ending.signal);
  await until(async () => (await read()).until !== undefined);
  await withdrawSignature(id);
  announceWork(); // as the gateway does
  await until(async () => (await read()).departed.length === 1);
  const last = await aVerified(await aCampaign());
  await eraseSignature(last.id);
  const before = new Date();
  ending.abort();
  await running;
  expect((await read()).departed.map(({ signatureId }) => signatureId)).toEqual([id, last.id]);
  expect(Number((await read()).until)).toBeGreaterThanOrEqual(Number(before) - 1_000);
});

test("an act that commits after later ones were written is written too", async () => {
  const letter = await aCampaign();
  const [slow, fast] = [await aVerified(letter), await aVerified(letter)];
  let position = await findPosition();
  await psql.query("BEGIN");
  await psql.query("UPDATE signatures SET withdrawn_at = now() WHERE id = $1", [slow.id]);
  await withdrawSignature(fast.id);
  position = await writeJournal(position);
  await psql.query("COMMIT");
  position = await writeJournal(position);
  await writeJournal(position);
  expect((await read()).departed.map(({ signatureId }) => signatureId)).toEqual([fast.id, slow.id]);
});

test("after a line that was cut off, the next ones are read, and the cut one is written again", async () => {
  const { id } = await aVerified(await aCampaign());
  await withdrawSignature(id);
  await writeJournal(await findPosition());
  const whole = readFileSync(file(), "utf8").split("\n");
  rmSync(file());
  appendFileSync(
    join(folder, `departures-${new Date().toISOString().slice(0, 10)}.log`),
    `${whole[1]}\n${whole[2]?.slice(0, 50)}`,
  );
  await writeJournal(await findPosition());
  expect((await read()).departed.map(({ signatureId }) => signatureId)).toEqual([id]);
});

test("another installation's journal is none", async () => {
  await writeJournal(await findPosition());
  const [other] = env().ADDRESS_KEYS;
  expect((await scanJournal({ folder, key, from: new Date(0) })).until).toBeInstanceOf(Date);
  expect(other && (await scanJournal({ folder, key: other.secret, from: new Date(0) })).until).toBeUndefined();
});
