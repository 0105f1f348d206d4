import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { consentToUpdates, findConsent, readStopToken } from "../signatures/consent.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified, rowById } from "../testing/makers.ts";
import { aPublished, queueMails, translate } from "../testing/updates.ts";
import { readToken } from "../verification/token.ts";
import { gatherBatch, unpack } from "./gather.ts";

beforeEach(emptyDatabase);

const stopIn = (text = "") => /stop-mails\/([\w.-]+)/.exec(text)?.[1] ?? "";

test("an update's email has the letter's title, the text, links to timeline and signature, and an unsubscribe link", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, { updates: true, name: "Ana Ñandú" });
  await db().mail.deleteMany();
  const update = await aPublished(letter, { typed: { text: "We *handed* it over." }, mails: true });
  await queueMails();
  const [mail] = (await gatherBatch())?.mails ?? [];
  expect(mail?.subject).toBe(`Delivered: The ${letter.slug}`);
  for (const part of [
    "Ana Ñandú",
    `The ${letter.slug}`,
    "Delivered to The Secretary",
    "November 20, 2026",
    "Washington",
    "1,200",
  ])
    for (const form of [mail?.html, mail?.text]) expect(form).toContain(part);
  expect(mail?.html).toContain("<em>handed</em>");
  expect(mail?.text).toContain("We handed it over.");
  expect(mail?.text).toContain(`/en/${letter.slug}/updates#${update.id}`);
  expect(readToken("own", /my-signature\/([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "")?.id).toBe(id);
  const token = stopIn(mail?.text);
  expect(readStopToken(token)).toBe(id);
  expect(mail?.headers).toMatchObject({
    "List-Unsubscribe": expect.stringMatching(
      new RegExp(`^<https?://[^>]+/api/stop-mails/${token.replaceAll(".", "\\.")}\\?locale=en>$`),
    ),
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
});

test("the email is in the signatory's language; the update's text in theirs if available, else the campaign's", async () => {
  const letter = await aCampaign();
  for (const locale of ["en", "es", "fr"]) await aVerified(letter, { updates: true, locale });
  await db().mail.deleteMany();
  const { id } = await aPublished(letter, { mails: true });
  await translate(id, "es", { person: "El Secretario", place: "Washington", text: "La entregamos." });
  await queueMails();
  const [english, spanish, french] = (await gatherBatch())?.mails ?? [];
  expect(english?.text).toContain("We handed it over.");
  for (const part of ["La entregamos.", "Carta entregada; destinatario: El Secretario", "20 de noviembre de 2026"])
    expect(spanish?.text).toContain(part);
  for (const part of ["We handed it over.", "Bonjour", "Ne plus recevoir"]) expect(french?.text).toContain(part);
  expect(french?.html).toContain('lang="en"');
});

test("an organizer's text adds no markup, slot or script to an email", async () => {
  const letter = await aCampaign();
  await aVerified(letter, { updates: true, name: "{{body}} <b>" });
  await db().mail.deleteMany();
  const text =
    "{{own}} {{name}} <img src=x onerror=alert(1)> [x](javascript:alert(1)) ![t](https://tracker.example/a.png)";
  await aPublished(letter, { typed: { text, person: "{{stop}} <script>", place: "{{own}}" }, mails: true });
  await queueMails();
  const [mail] = (await gatherBatch())?.mails ?? [];
  for (const slot of ["{{own}} {{name}}", "{{stop}}"]) expect(mail?.text).toContain(slot);
  expect(mail?.html).not.toMatch(/<script|<img|href="javascript|<b>/);
  expect(mail?.html.match(/\/my-signature\//g)).toHaveLength(1);
  expect(mail?.text.match(/\/my-signature\//g)).toHaveLength(1);
});

test("news goes last, however long it has waited", async () => {
  const letter = await aCampaign();
  for (let n = 0; n < 5; n += 1) await aVerified(letter, { updates: true });
  await db().mail.deleteMany();
  await aPublished(letter, { mails: true });
  await queueMails();
  const { email } = await aSignature(letter);
  expect((await gatherBatch())?.mails.map(({ to }) => to)).toEqual([email]);
  expect((await gatherBatch())?.mails).toHaveLength(5);
  expect(await gatherBatch()).toBeUndefined();
});

test("no news goes to signatures withdrawn, erased, invalidated or unsubscribed after queueing", async () => {
  const letter = await aCampaign();
  const readers = [];
  for (let n = 0; n < 6; n += 1) readers.push(await aVerified(letter, { updates: true }));
  const ids = readers.map(({ id }) => id);
  await db().mail.deleteMany();
  await aPublished(letter, { mails: true });
  await queueMails();
  const [withdrawn = "", erased = "", invalidated = "", stopped = "", failed = ""] = ids;
  await withdrawSignature(withdrawn);
  await eraseSignature(erased);
  await invalidateSignatures(letter.id, [invalidated]);
  await consentToUpdates(stopped, false);
  await db().signature.update({ where: { id: failed }, data: { mailError: "bounced" } });
  expect((await gatherBatch())?.mails.map(({ to }) => to)).toEqual([readers[5]?.email]);
  expect(await db().mail.count({ where: { batchId: null } })).toBe(0);
});

test("withdrawing an update cancels its waiting emails, except those already in a batch", async () => {
  const letter = await aCampaign();
  await aVerified(letter, { updates: true });
  await db().mail.deleteMany();
  const { id } = await aPublished(letter, { mails: true });
  await queueMails();
  await db().update.update({ where: { id }, data: { withdrawnAt: new Date() } });
  expect((await gatherBatch())?.mails).toEqual([]);
  await db().update.update({ where: { id }, data: { withdrawnAt: null } });
  await db().updateMailing.update({ where: { updateId: id }, data: { state: "running", place: null, endedAt: null } });
  await queueMails();
  const batch = await gatherBatch();
  const row = await db().mailBatch.findUniqueOrThrow({ where: { id: batch?.id ?? "" } });
  expect(unpack(row.payload)).toEqual(batch?.mails);
});

test("the unsubscribe link only stops these emails, works repeatedly, and can be reversed", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, { updates: true });
  await db().mail.deleteMany();
  await aPublished(letter, { mails: true });
  await queueMails();
  const token = stopIn((await gatherBatch())?.mails[0]?.text);
  for (const purpose of ["own", "verify", "log-in"] as const) expect(readToken(purpose, token)).toBeUndefined();
  expect(await findConsent(token, "en")).toMatchObject({ updates: true, slug: letter.slug });
  for (const _ of [1, 2]) await consentToUpdates(readStopToken(token) ?? "", false);
  expect(await findConsent(token, "en")).toMatchObject({ updates: false });
  await consentToUpdates(id, true);
  expect((await rowById(id)).updates).toBe(true);
  expect(readStopToken(token, new Date("2099-01-01"))).toBeUndefined();
  await eraseSignature(id);
  await consentToUpdates(id, true);
  expect(await findConsent(token, "en")).toBeUndefined();
  expect((await rowById(id)).updates).toBe(false);
});
