import { beforeEach, expect, test } from "vitest";
import { findCampaign } from "../campaigns/find.ts";
import { db } from "../db.ts";
import { gatherBatch } from "../mail/gather.ts";
import { eraseMailbox } from "../retention/everything.ts";
import { seal } from "../secrets/seal.ts";
import { runIn } from "../signatures/run.ts";
import { contactToken, nameAuthor, proveContact } from "../testing/authors.ts";
import { emptyDatabase } from "../testing/database.ts";
import { actsDone } from "../testing/drafts.ts";
import { findWhere } from "../testing/find-where.ts";
import { aCampaign, after, anAddress, DAY } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { changeContact } from "./contact.ts";
import { findAuthor } from "./find.ts";
import { MessageInput } from "./message.ts";
import { answerContact, findContact, makeEndToken } from "./prove.ts";
import { makeMessageToken, relayMessage } from "./relay.ts";
import { writeToAuthor } from "./write.ts";

beforeEach(emptyDatabase);

const now = new Date();
const AUTHOR = "secretary@union.example";
const INPUT = MessageInput.parse({ name: "Inés", email: "ines@example.org", message: "One question" });

async function aLetter() {
  const letter = await aCampaign();
  const { id, email } = await aMember(letter, "owner");
  await nameAuthor(id, letter.slug);
  const set = (address = AUTHOR, at = now) => changeContact(id, { campaign: letter.slug, email: address }, at);
  const stateNow = async () => {
    const found = await findAuthor(id, letter.slug);
    return found.ok && found.author.contact;
  };
  const takes = async () => (await findCampaign(letter.slug, "en"))?.author?.takesMessages;
  const write = () => writeToAuthor(letter.slug, INPUT, { locale: "en" }, now);
  return { ...letter, owner: id, ownerEmail: email, set, stateNow, takes, write };
}

const ASKED = { ok: true, asked: true };
const UNKNOWN = { ok: false, error: "unknown" };
const mailsNow = async () => (await gatherBatch(now))?.mails ?? [];

test("an address takes messages once its owner has agreed on a page whose link only its mailbox gets", async () => {
  const { slug, set, stateNow, takes, write } = await aLetter();
  expect(await set()).toEqual(ASKED);
  expect([await stateNow(), await takes()]).toEqual(["waiting", false]);
  expect(await write()).toEqual({ ok: false, error: "unknown_campaign" });
  const [mail, ...none] = await mailsNow();
  expect(none).toEqual([]);
  expect(mail?.to).toBe(AUTHOR);
  const token = /\/en\/author-contact\/([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  for (const part of [mail?.subject, mail?.html, mail?.text]) expect(part).not.toContain("Ana Quispe");
  expect(await findContact(token, "en")).toMatchObject({ state: "waiting", slug });
  expect(await takes()).toBe(false); // looking agrees to nothing
  for (const _ of Array(2)) expect(await answerContact(token, "yes", now)).toEqual({ ok: true });
  expect([await stateNow(), await takes()]).toEqual(["proven", true]);
  expect(await write()).toEqual({ ok: true });
  expect(await set()).toEqual({ ok: true, asked: false });
  expect(await actsDone()).toEqual(["author_saved", "author_contact_changed", "author_contact_proven"]);
});

test("agreeing eight times at once agrees once, and whoever also refuses gets no messages", async () => {
  const { slug, set, takes } = await aLetter();
  await set();
  const token = await contactToken(slug, now);
  await Promise.all(Array.from({ length: 8 }, () => answerContact(token, "yes", now)));
  expect((await actsDone()).filter((act) => act === "author_contact_proven")).toHaveLength(1);
  await Promise.all((["yes", "no", "yes", "no"] as const).map((answer) => answerContact(token, answer, now)));
  expect(await takes()).toBe(false);
  expect(await db().mail.count({ where: { kind: "contact_stopped" } })).toBe(1);
});

test("a link works for a week, and never for another address", async () => {
  const { slug, set, takes } = await aLetter();
  await set();
  const token = await contactToken(slug, now);
  const late = after(now, 7 * DAY + 1000);
  expect(await answerContact(token, "yes", late)).toEqual(UNKNOWN);
  expect(await findContact(token, "en", late)).toBeUndefined();
  await set("other@union.example");
  for (const answer of ["yes", "no"] as const) expect(await answerContact(token, answer, now)).toEqual(UNKNOWN);
  expect(await takes()).toBe(false);
  expect((await mailsNow()).map(({ to }) => to)).toEqual(["other@union.example"]);
  await proveContact(slug, now);
  await set("third@union.example");
  expect(await takes()).toBe(false);
});

test("the link in a message stops them at once, those on their way too, and the owners are told", async () => {
  const { slug, set, stateNow, write, ownerEmail } = await aLetter();
  await set();
  await proveContact(slug, now);
  for (const _ of Array(2)) await write();
  await mailsNow();
  const [first, second] = await db().message.findMany({ orderBy: { id: "asc" } });
  if (!first || !second) throw new Error("no messages");
  await relayMessage(makeMessageToken(first.id, first.createdAt), now);
  const [message] = await mailsNow();
  const token = /\/en\/author-contact\/([\w.-]+)/.exec(message?.text ?? "")?.[1] ?? "";
  expect(await findContact(token, "en")).toMatchObject({ state: "proven" });
  expect(await answerContact(token, "yes", now)).toEqual(UNKNOWN); // it only stops
  await relayMessage(makeMessageToken(second.id, second.createdAt), now);
  for (const _ of Array(2)) expect(await answerContact(token, "no", now)).toEqual({ ok: true });
  const mails = [...(await mailsNow()), ...(await mailsNow())];
  expect(mails.map(({ to }) => to)).toEqual([ownerEmail]);
  expect(mails[0]?.text).toContain(`/organize/${slug}/letter/author`);
  expect([await stateNow(), await write()]).toEqual(["stopped", { ok: false, error: "unknown_campaign" }]);
  expect(await set()).toEqual({ ok: false, error: "contact_stopped" });
  expect(await findContact(token, "en")).toMatchObject({ state: "stopped" });
  expect(await set("other@union.example")).toEqual(ASKED);
});

test("who of the team logs in with an address need not be asked; others with an account are", async () => {
  const { set, takes, ownerEmail, ...letter } = await aLetter();
  const [invited, stranger] = [await anInvited(letter, "editor"), await anOrganizer()];
  for (const { email } of [invited, stranger]) expect([await set(email), await takes()]).toEqual([ASKED, false]);
  expect([await set(ownerEmail), await takes()]).toEqual([{ ok: true, asked: false }, true]);
});

test("an address is asked three times a day, over all letters, and an organizer asks twenty", async () => {
  const [one, other] = [await aLetter(), await aLetter()];
  for (const { set } of [one, other, one]) expect(await set()).toEqual(ASKED);
  const before = await db().author.findMany();
  expect(await other.set()).toEqual({ ok: false, error: "too_many_asked" });
  expect(await db().author.findMany()).toEqual(before);
  expect(await other.set(AUTHOR, after(now, DAY))).toEqual(ASKED);
  for (let n = 0; n < 18; n += 1) expect(await one.set(anAddress())).toEqual(ASKED);
  expect(await one.set(anAddress())).toEqual({ ok: false, error: "too_many_asked" });
});

test("an address from before proofs takes no messages until its owner has agreed", async () => {
  const { id, slug, set, stateNow, takes } = await aLetter();
  await db().author.update({ where: { campaignId: id }, data: { emailCipher: seal(AUTHOR) } });
  expect([await stateNow(), await takes()]).toEqual(["waiting", false]);
  expect(await set()).toEqual(ASKED);
  await proveContact(slug, now);
  expect(await takes()).toBe(true);
});

test("erasing everything of an address ends its messages, and it is nowhere", async () => {
  const { slug, set, stateNow } = await aLetter();
  await set();
  await proveContact(slug, now);
  const token = makeEndToken((await db().author.findFirstOrThrow()).contactId ?? "", now);
  await eraseMailbox(runIn(db()), AUTHOR, now);
  expect([await stateNow(), await findWhere(AUTHOR)]).toEqual(["stopped", []]);
  expect((await findContact(token, "en"))?.state).toBe("stopped");
});
