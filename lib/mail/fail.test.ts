import { beforeEach, expect, test } from "vitest";
import { readFunnel } from "../counters/funnel.ts";
import { remindUnverified } from "../signatures/remind.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, HOUR, rowById } from "../testing/makers.ts";
import { sendWaiting } from "../testing/sender.ts";
import { failAddress } from "./fail.ts";
import { gatherBatch } from "./gather.ts";
import { settleBatch } from "./settle.ts";

const now = new Date();

beforeEach(emptyDatabase);

test("a bounce before its batch is settled is requested again, and is not overwritten", async () => {
  const letter = await aCampaign();
  const { id, email } = await aSignature(letter);
  const batch = await gatherBatch(now);
  if (!batch) throw new Error("no mail waits");
  expect(await failAddress(email, "bounced", now)).toEqual({ ok: false, error: "on_its_way" });
  expect(await rowById(id)).toMatchObject({ mailError: null });
  await settleBatch(batch, { kind: "taken", refused: new Map() }, now);
  expect(await failAddress(email, "bounced", now)).toEqual({ ok: true });
  expect(await rowById(id)).toMatchObject({ mailError: "bounced" });
});

test("a first email that waited is counted as failed by its own bounce, once", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const { email } = await aSignature(letter);
  await sendWaiting(now);
  const { id } = await aSignature(other, { email });
  await failAddress(email, "bounced", now);
  expect(await readFunnel(other.id)).toMatchObject({ mailed: 0, failed: 0 });
  await sendWaiting(now);
  await failAddress(email, "suppressed", now);
  expect(await readFunnel(other.id)).toMatchObject({ mailed: 0, failed: 1 });
  expect(await rowById(id)).toMatchObject({ mailError: "suppressed" });
});

test("the bounce of a reminder or a repeated signing does not count as a failed first email", async () => {
  const letter = await aCampaign();
  const at = after(now, -50 * HOUR);
  const [reminded, anew] = [await aSignature(letter, { at }), await aSignature(letter, { at })];
  await sendWaiting(now);
  await aSignature(letter, { email: anew.email, at: now });
  await remindUnverified(now);
  await sendWaiting(now);
  for (const { email } of [reminded, anew]) await failAddress(email, "bounced", now);
  for (const { id } of [reminded, anew]) expect(await rowById(id)).toMatchObject({ mailError: "bounced" });
  expect(await readFunnel(letter.id)).toMatchObject({ mailed: 2, failed: 0 });
});

test("ten concurrent events of a bounce count once", async () => {
  const letter = await aCampaign();
  const { email } = await aSignature(letter);
  await sendWaiting(now);
  await Promise.all(Array.from({ length: 10 }, () => failAddress(email, "bounced", now)));
  expect(await readFunnel(letter.id)).toMatchObject({ mailed: 0, failed: 1 });
});
