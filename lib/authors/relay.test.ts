import { beforeEach, expect, test } from "vitest";
import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { forget } from "../jobs/forget.ts";
import { gatherBatch } from "../mail/gather.ts";
import { eraseMailbox } from "../retention/everything.ts";
import { runIn } from "../signatures/run.ts";
import { nameAuthor, proveContact } from "../testing/authors.ts";
import { emptyDatabase } from "../testing/database.ts";
import { findWhere } from "../testing/find-where.ts";
import { aCampaign, after, DAY, HOUR } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { changeContact } from "./contact.ts";
import { MessageInput } from "./message.ts";
import { findMessage, makeMessageToken, relayMessage } from "./relay.ts";
import { removeAuthor } from "./save.ts";
import { writeToAuthor } from "./write.ts";

beforeEach(emptyDatabase);

const now = new Date();
const AUTHOR = "secretary@union.example";
const INPUT = MessageInput.parse({
  name: "Inés Ñ",
  email: "ines@example.org",
  message: "Dear author,\n<b>one</b> question: https://a.example?",
});

async function aWritable() {
  const letter = await aCampaign();
  const { id: owner } = await aMember(letter, "owner");
  await nameAuthor(owner, letter.slug);
  expect(await changeContact(owner, { campaign: letter.slug, email: AUTHOR })).toEqual({ ok: true, asked: true });
  await proveContact(letter.slug);
  return { ...letter, owner };
}

const send = (slug: string, input = INPUT) => writeToAuthor(slug, input, { locale: "en" }, now);

async function aToken() {
  const { id, createdAt } = await db().message.findFirstOrThrow({ orderBy: { id: "desc" } });
  return makeMessageToken(id, createdAt);
}

const mailsNow = async () => (await gatherBatch(now))?.mails ?? [];

test("a message is relayed only once its writer has proven the address, and replies go to the writer", async () => {
  const { slug } = await aWritable();
  expect(await send(slug)).toEqual({ ok: true });
  const [check, ...none] = await mailsNow();
  expect(none).toEqual([]);
  expect(check).toMatchObject({ to: INPUT.email, text: expect.stringContaining("/en/contact/") });
  const token = await aToken();
  expect(check?.text).toContain(token);
  expect(await findMessage(token, "en")).toMatchObject({ text: INPUT.message, sent: false });
  expect(await mailsNow()).toEqual([]); // looking sends nothing
  for (const _ of Array(2)) expect(await relayMessage(token, now)).toEqual({ ok: true });
  const [mail, ...more] = await mailsNow();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: AUTHOR, replyTo: INPUT.email });
  expect(mail?.text).toContain("Inés Ñ · ines@example.org");
  expect(mail?.text).toContain(INPUT.message);
  expect(mail?.html).toContain("&lt;b&gt;one&lt;/b&gt; question");
  expect(await findMessage(token, "en")).toMatchObject({ sent: true });
});

test("the first email has nothing of what was typed", async () => {
  const { slug } = await aWritable();
  await send(slug);
  const [check] = await mailsNow();
  for (const part of [check?.subject, check?.html, check?.text])
    for (const typed of ["Inés", "Dear", "question", "a.example"]) expect(part).not.toContain(typed);
});

test("two presses at once send one email", async () => {
  const { slug } = await aWritable();
  await send(slug);
  await mailsNow();
  const token = await aToken();
  await Promise.all(Array.from({ length: 8 }, () => relayMessage(token, now)));
  expect(await db().mail.count({ where: { kind: "message" } })).toBe(1);
});

test("without an address, or once the author is removed, there is no contact and no waiting message is sent", async () => {
  const none = await aCampaign();
  expect(await send(none.slug)).toEqual({ ok: false, error: "unknown_campaign" });
  const { slug, owner } = await aWritable();
  await send(slug);
  const token = await aToken();
  await removeAuthor(owner, { campaign: slug, sure: "yes" });
  expect(await send(slug)).toEqual({ ok: false, error: "unknown_campaign" });
  expect(await findMessage(token, "en")).toBeUndefined();
  expect(await relayMessage(token, now)).toEqual({ ok: false, error: "unknown" });
  expect(await mailsNow()).toEqual([]);
});

test("nobody is bombed: ten links a day for an address, fifty messages a day for an author", async () => {
  const { slug } = await aWritable();
  for (const _ of Array(12)) expect(await send(slug)).toEqual({ ok: true });
  expect(await db().message.count()).toBe(10);
  for (let n = 0; n < 42; n += 1) await send(slug, { ...INPUT, email: `writer-${n}@example.org` });
  const rows = await db().message.findMany();
  const outcomes = [];
  for (const { id, createdAt } of rows) outcomes.push(await relayMessage(makeMessageToken(id, createdAt), now));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(50);
  expect(outcomes.at(-1)).toEqual({ ok: false, error: "inbox_full" });
  expect(await relayMessage(await aToken(), after(now, 25 * HOUR))).toEqual({ ok: true });
});

test("a message and its link end after three days, and with everything else of its writer", async () => {
  const { slug } = await aWritable();
  await send(slug);
  const token = await aToken();
  for (const secret of [AUTHOR, INPUT.email, "question"]) expect(await findWhere(secret)).toEqual([]);
  const late = after(now, 3 * DAY + 1000);
  expect(await findMessage(token, "en", late)).toBeUndefined();
  expect(await relayMessage(token, late)).toEqual({ ok: false, error: "unknown" });
  await forget(late);
  expect(await db().message.count()).toBe(1); // its email is on its way
  await db().mail.deleteMany();
  await forget(late);
  expect(await db().message.count()).toBe(0);
  await send(slug);
  await eraseMailbox(runIn(db()), INPUT.email, now);
  expect([await db().message.count(), await db().mail.count()]).toEqual([0, 0]);
  expect(await findWhere(Buffer.from(digestAddress(INPUT.email)))).toEqual([]);
});
