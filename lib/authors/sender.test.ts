import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { gatherBatch } from "../mail/gather.ts";
import { emptyDatabase } from "../testing/database.ts";
import { findWhere } from "../testing/find-where.ts";
import { aLetter } from "../testing/letters.ts";
import { aSignature, aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aPublished, queueMails } from "../testing/updates.ts";
import { verifySignature } from "../verification/verify.ts";
import { SenderChange } from "./schema.ts";
import { findSender, saveSender, sendTest } from "./sender.ts";

beforeEach(emptyDatabase);

const REPLIES = "answers@union.example";
const FIELDS = {
  ...{ sender: 'Union "of" <Teachers>, La Paz', replyTo: REPLIES, "subject-es": "Falta un paso" },
  "closing-es": "Gracias. Ana & todas",
};

async function anOwned() {
  const letter = await aLetter({ en: "We ask.", es: "Pedimos." });
  return { ...letter, owner: (await aMember(letter, "owner")).id };
}

async function save(organizerId: string, slug: string, fields: Record<string, string> = FIELDS) {
  const found = await findSender(organizerId, slug);
  if (!found.ok) return found;
  const revision = String(found.sender.revision);
  return saveSender(organizerId, SenderChange.parse({ campaign: slug, revision, ...fields }));
}

const mailsNow = async () => (await gatherBatch())?.mails ?? [];

test("emails come in the campaign's name from the site's own address, with its subject and last line", async () => {
  const { owner, ...letter } = await anOwned();
  expect(await save(owner, letter.slug)).toEqual({ ok: true });
  await aSignature(letter, { locale: "es" });
  await aSignature(letter, { locale: "en" });
  const [spanish, english] = await mailsNow();
  const address = /<(.+)>/.exec(env().MAIL_FROM)?.[1];
  const from = `"Union of Teachers, La Paz" <${address}>`;
  expect(spanish).toMatchObject({ from, replyTo: REPLIES, subject: "Falta un paso" });
  expect(spanish?.html).toContain("Gracias. Ana &amp; todas");
  expect(spanish?.text).toContain("Gracias. Ana & todas");
  expect(english).toMatchObject({ from, replyTo: REPLIES, subject: expect.stringContaining("Title en") });
  for (const part of [english?.html, english?.text]) expect(part).not.toMatch(/Gracias|\{\{|undefined|null/);
});

test("news comes in the campaign's name, too; without one everything is the site's", async () => {
  const { owner, ...letter } = await anOwned();
  await aVerified(letter, { updates: true, locale: "es" });
  await db().mail.deleteMany();
  await aPublished(letter, { mails: true });
  await queueMails();
  const [plain] = await mailsNow();
  expect(plain?.from).toBe(env().MAIL_FROM);
  expect(plain?.replyTo).toBeUndefined();
  await db().mail.updateMany({ data: { batchId: null, position: null } });
  await save(owner, letter.slug);
  const [mail] = await mailsNow();
  expect(mail).toMatchObject({ from: expect.stringContaining("Union of Teachers"), replyTo: REPLIES });
  expect(mail?.text).toContain("Gracias. Ana & todas");
});

test("the email that confirms a signature comes in the campaign's name, with its last line and the site's subject", async () => {
  const { owner, ...letter } = await anOwned();
  await save(owner, letter.slug);
  const { email, token } = await aSignature(letter, { locale: "es" });
  await db().mail.deleteMany();
  await verifySignature(token);
  const [mail, ...none] = await mailsNow();
  expect(none).toEqual([]);
  expect(mail).toMatchObject({ to: email, from: expect.stringContaining("Union of Teachers"), replyTo: REPLIES });
  expect(mail?.subject).not.toBe("Falta un paso");
  expect(mail?.text).toContain("Gracias. Ana & todas");
});

test("a test goes to the organizer alone, verifies nothing, and has a limit", async () => {
  const { owner, ...letter } = await anOwned();
  const editor = await aMember(letter, "editor");
  await save(owner, letter.slug);
  expect(await sendTest(editor.id, { campaign: letter.slug, locale: "es" })).toEqual({ ok: true });
  const [mail, ...none] = await mailsNow();
  expect(none).toEqual([]);
  expect(mail).toMatchObject({ to: editor.email, replyTo: REPLIES, subject: "Prueba: Falta un paso" });
  expect(mail?.text).toContain(`${env().SITE_URL}/es/${letter.slug}`);
  expect(mail?.text).not.toContain("/verify/");
  for (let n = 1; n < 20; n += 1) await sendTest(editor.id, { campaign: letter.slug, locale: "en" });
  const limit = { ok: false, error: "too_many_tests" };
  expect(await sendTest(editor.id, { campaign: letter.slug, locale: "en" })).toEqual(limit);
});

test("only owners change the emails of a public letter, saves do not overwrite each other, and addresses are sealed", async () => {
  const { owner, ...letter } = await anOwned();
  const editor = await aMember(letter, "editor");
  const steward = await aMember(letter, "steward");
  for (const { id } of [editor, steward])
    expect(await save(id, letter.slug)).toEqual({ ok: false, error: "forbidden" });
  expect(await sendTest(steward.id, { campaign: letter.slug, locale: "en" })).toMatchObject({ error: "forbidden" });
  const change = SenderChange.parse({ campaign: letter.slug, revision: "1", ...FIELDS });
  expect(await saveSender(owner, change)).toEqual({ ok: false, error: "overtaken" });
  const found = await findSender(owner, letter.slug);
  const revision = found.ok ? String(found.sender.revision) : "";
  await save(owner, letter.slug);
  const stale = SenderChange.parse({ campaign: letter.slug, revision, ...FIELDS, replyTo: "other@union.example" });
  expect(await saveSender(owner, stale)).toEqual({ ok: false, error: "overtaken" });
  expect(await findWhere(REPLIES)).toEqual([]);
  expect(await findSender(owner, letter.slug, { saver: true })).toMatchObject({
    sender: { fields: { replyTo: REPLIES }, saved: { by: "Olga Organizer" } },
  });
});
