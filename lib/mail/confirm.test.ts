import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { SITE } from "../holds/subject.ts";
import { LOCALES } from "../locale/locales.ts";
import { waitOf } from "../quarantine/checking.ts";
import { letInSignatures, quarantineSignatures } from "../quarantine/move.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { findProvenSignature } from "../steps/proven.ts";
import { aBurst } from "../testing/bursts.ts";
import { emptyDatabase } from "../testing/database.ts";
import { drain } from "../testing/holds.ts";
import { aCampaign, after, aSignature, HOUR, type TestCampaign } from "../testing/makers.ts";
import { press, provenBy } from "../testing/steps.ts";
import { readToken } from "../verification/token.ts";
import { verifySignature } from "../verification/verify.ts";
import { gatherBatch } from "./gather.ts";
import { settleBatch } from "./settle.ts";

beforeEach(emptyDatabase);

const now = new Date(Math.floor(Date.now() / 1000) * 1000);

async function aProven(letter: TestCampaign, fields: Parameters<typeof aSignature>[1] = {}) {
  const signature = await aSignature(letter, { at: now, ...fields });
  await db().mail.deleteMany();
  await verifySignature(signature.token, now);
  return signature;
}

for (const locale of LOCALES)
  test(`the confirmation in ${locale} has the count, the own page, the letter, and the next one for 72 hours`, async () => {
    const [letter, next] = [await aCampaign(), await aCampaign()];
    const { id, email } = await aProven(letter, { locale, name: "Ana <b>" });
    const [mail] = (await gatherBatch(now))?.mails ?? [];
    expect(mail).toMatchObject({ to: email, headers: { "Auto-Submitted": "auto-generated" } });
    const site = `https://letters.example/${locale}`;
    for (const body of [mail?.html ?? "", mail?.text ?? ""]) {
      const linkTo = (path: string) => new RegExp(`${site}/${path}/([\\w.-]+)`).exec(body)?.[1] ?? "";
      expect(readToken("own", linkTo("my-signature"))?.id).toBe(id);
      expect(body).toContain(`${site}/${letter.slug}`);
      const right = linkTo(`${next.slug}/next`);
      expect(readToken("next", right)).toEqual({ id, expiresAt: after(now, 72 * HOUR) });
      expect((await findProvenSignature(right, now)).ok).toBe(true);
      expect(body).not.toMatch(/\{\{|undefined|null|\[object/);
    }
    expect(mail?.html).not.toContain("<b>");
    expect(mail?.text).toContain("Ana <b>");
    expect(mail?.text).toMatch(/: 1\./);
    expect(Object.keys(mail ?? {})).not.toContain("attachments");
  });

test("verifying twice, at once or later, and two senders at once send one confirmation", async () => {
  const letter = await aCampaign();
  const { token, email } = await aSignature(letter, { at: now });
  await db().mail.deleteMany();
  await Promise.all([verifySignature(token, now), verifySignature(token, now), verifySignature(token, now)]);
  await verifySignature(token, now);
  const batches = await Promise.all([gatherBatch(now), gatherBatch(now)]);
  expect(batches.flatMap((batch) => batch?.mails ?? []).map(({ to }) => to)).toEqual([email]);
  for (const batch of batches) if (batch) await settleBatch(batch, { kind: "taken", refused: new Map() }, now);
  expect(await drain(after(now, HOUR))).toEqual([]);
});

test("a sender that dies while it gathers leaves the email owed", async () => {
  const { email } = await aProven(await aCampaign());
  await db().$executeRaw`
    CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''killed''; END'`;
  await db().$executeRaw`CREATE TRIGGER fail_once BEFORE INSERT ON mail_batches EXECUTE FUNCTION fail_once()`;
  await expect(gatherBatch(now)).rejects.toThrow("killed");
  await db().$executeRaw`DROP FUNCTION fail_once CASCADE`;
  expect(await db().mail.count()).toBe(0);
  expect(await drain(now)).toEqual([email]);
});

test("what is in quarantine is not confirmed before it is let in, and nobody of its burst before they are told", async () => {
  const letter = await aCampaign();
  const [held, counted] = [await aProven(letter), await aProven(letter)];
  const burst = await aBurst(letter.id, { begunAt: after(now, -HOUR) });
  await quarantineSignatures(burst, [held.id]);
  expect(await drain(after(now, HOUR - 1000))).toEqual([]);
  expect(await drain(after(now, waitOf(counted.id) + 1000))).toEqual([counted.email]);
  expect(await drain(after(now, 5 * HOUR))).toEqual([]);
  await letInSignatures([held.id]);
  expect(await drain(after(now, 6 * HOUR))).toEqual([held.email]);
  expect(await db().confirmation.count()).toBe(0);
});

test("who withdrew or erased is not written to, and links that people wait for come first", async () => {
  const letter = await aCampaign();
  const [gone, erased, kept] = [await aProven(letter), await aProven(letter), await aProven(letter)];
  await withdrawSignature(gone.id, now);
  await eraseSignature(erased.id, now);
  const waiting = await aSignature(letter, { at: now });
  expect(await drain(now)).toEqual([waiting.email, kept.email]);
  expect(await db().confirmation.count()).toBe(0);
});

test("confirmations pass the address's budget and the holds", async () => {
  const letter = await aCampaign();
  const spent = await aProven(letter);
  await db().limit.updateMany({ data: { used: 10 } });
  expect(await drain(now)).toEqual([]);
  expect(await db().confirmation.count()).toBe(1); // the owner hears of it once the budget is renewed
  await db().limit.deleteMany();
  expect(await drain(after(now, HOUR))).toEqual([spent.email]);
  const { email } = await aProven(letter);
  expect(email).not.toBe(spent.email);
  const { id } = await db().hold.create({ data: { subject: SITE, cause: "paused", heldAt: now } });
  expect(await drain(now)).toEqual([]);
  await db().hold.update({ where: { id }, data: { liftedAt: now } });
  await db().mail.updateMany({ data: { holdId: null } });
  expect(await drain(now)).toEqual([email]);
});

test("the confirmation of the next letter tells the owner, and offers it no more", async () => {
  const [letter, next] = [await aCampaign(), await aCampaign()];
  const { id, email } = await aProven(letter);
  await press(await provenBy(id, now), next, {}, now);
  const mails = [(await gatherBatch(now))?.mails, (await gatherBatch(now))?.mails].flatMap((batch) => batch ?? []);
  expect(mails.map(({ to }) => to)).toEqual([email, email]);
  for (const { text } of mails) expect(text).not.toContain("/next/");
});
