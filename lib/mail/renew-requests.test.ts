import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, HOUR, proofsOf, rowById } from "../testing/makers.ts";
import { renewVerification } from "../verification/renew.ts";
import { verifySignature } from "../verification/verify.ts";
import { gatherBatch } from "./gather.ts";
import { FRESH_MS } from "./renew-requests.ts";

const now = new Date();
const psql = await aConnection();

beforeEach(emptyDatabase);

test("of several emails about the same words one is sent", async () => {
  const letter = await aCampaign();
  const { token, email } = await aSignature(letter, { at: now });
  const again = await aSignature(letter, { email, at: now });
  for (const link of [token, again.token, token]) await renewVerification(link, now);
  expect(await db().mail.count()).toBe(5);
  expect((await gatherBatch(now))?.mails).toHaveLength(2);
});

test("link and code of a delayed email are valid from sending; a short delay keeps the earlier time", async () => {
  const letter = await aCampaign();
  const waited = await aSignature(letter, { at: after(now, -FRESH_MS - 1) });
  const waitedToo = await aSignature(letter, { email: waited.email, at: after(now, -FRESH_MS - 1) });
  const fresh = await aSignature(letter, { at: after(now, -FRESH_MS) });
  const before = await rowById(fresh.id);
  const texts = (await gatherBatch(now))?.mails.map(({ text }) => text) ?? [];
  for (const [index, { wordsId }] of [waited, waitedToo].entries())
    for (const proof of Object.values(proofsOf(wordsId, now))) expect(texts[index]).toContain(proof);
  expect(texts[2]).toContain(fresh.code);
  expect(await rowById(fresh.id)).toEqual(before);
  expect(await verifySignature(waited.token, after(now, 72 * HOUR - 1000 * 60 * 6))).toMatchObject({ ok: true });
});

test("an email whose signature is locked is gathered later", async () => {
  const letter = await aCampaign();
  const { id } = await aSignature(letter, { at: after(now, -HOUR) });
  await psql.query("BEGIN");
  await psql.query("SELECT FROM signatures WHERE id = $1 FOR UPDATE", [id]);
  expect(await gatherBatch(now)).toBeUndefined();
  await psql.query("COMMIT");
  expect((await gatherBatch(now))?.mails).toHaveLength(1);
});
