import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { digestDomain, domainSubject, LOG_IN, networkSubject, SITE } from "../holds/subject.ts";
import { requestLogInLink } from "../organizers/request-link.ts";
import { queueAlert } from "../quarantine/alert.ts";
import { remindUnverified } from "../signatures/remind.ts";
import { requestOwnSignatures } from "../signatures/request-own.ts";
import { runSwitch } from "../switches/command.ts";
import { inviteMember } from "../team/invite.ts";
import { aMessage, aTestMail, contactKinds } from "../testing/authors.ts";
import { aBurst } from "../testing/bursts.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { drain, heldKinds } from "../testing/holds.ts";
import { recordLog } from "../testing/log.ts";
import { aCampaign, after, anAddress, aSignature, aVerified, HOUR } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { anAsked } from "../testing/samples.ts";
import { anOwed } from "../testing/steps.ts";
import { aPublished, queueMails } from "../testing/updates.ts";

const now = new Date();
const psql = await aConnection();

beforeEach(emptyDatabase);

/** Queues each kind of email and returns its recipient. */
const KINDS: Record<string, () => Promise<string>> = {
  verification: async () => (await aSignature(await aCampaign(), { at: now })).email,
  reminder: async () => {
    const { email } = await aSignature(await aCampaign(), { at: after(now, -49 * HOUR) });
    await db().mail.deleteMany();
    await remindUnverified(now);
    return email;
  },
  my_signatures: async () => {
    const { email } = await aVerified(await aCampaign());
    await db().mail.deleteMany();
    await requestOwnSignatures(email, "en", now, { network: 7n });
    return email;
  },
  confirmation: () => anOwed(now),
  sample: () => anAsked(now),
  sample_reminder: () => anAsked(now, true),
  ...contactKinds(now),
  message_check: async () => (await aMessage(now)).writer,
  message: async () => (await aMessage(now, { relayed: true })).author,
  test: () => aTestMail(now),
  log_in: async () => {
    const { email } = await aMember(await aCampaign(), "owner");
    await requestLogInLink(email, "/organize", "en", now);
    return email;
  },
  new_device: async () => {
    const { id, email } = await aMember(await aCampaign(), "owner");
    await db().mail.create({ data: { kind: "new_device", organizerId: id, locale: "en", createdAt: now } });
    return email;
  },
  invitation: async () => {
    const [letter, email] = [await aCampaign(), anAddress()];
    const { id } = await aMember(letter, "owner");
    await inviteMember({ id, locale: "en" }, { slug: letter.slug, email, role: "editor" }, now);
    return email;
  },
  alert: async () => {
    const letter = await aCampaign();
    const { email } = await aMember(letter, "owner");
    await runSwitch(["pause", "mail", letter.slug], now);
    return email;
  },
  burst: async () => {
    const letter = await aCampaign();
    const { email } = await aMember(letter, "steward");
    const burst = await aBurst(letter.id);
    await queueAlert(db(), { burst, campaignId: letter.id, holds: true, now });
    return email;
  },
  update: async () => {
    const letter = await aCampaign();
    const { email } = await aVerified(letter, { updates: true });
    await db().mail.deleteMany();
    await aPublished(letter, { mails: true });
    await queueMails();
    return email;
  },
};

test("the table of kinds has every kind that the database allows", async () => {
  const { rows } = await psql.query(
    "SELECT pg_get_constraintdef(oid) AS law FROM pg_constraint WHERE conname = 'mail_kind'",
  );
  const kinds = [...String(rows[0].law).matchAll(/'(\w+)'/g)].map(([, kind]) => kind);
  expect(kinds.toSorted()).toEqual(Object.keys(KINDS).toSorted());
});

test.each(Object.entries(KINDS))("an email of kind %s is gathered, counted and settled", async (kind, queue) => {
  const to = await queue();
  expect(await db().mail.findMany({ select: { kind: true } })).toEqual([{ kind }]);
  const { id, organizerId, campaignId, network } = await db().mail.findFirstOrThrow();
  expect(await drain(now)).toEqual([to]);
  expect(await db().mail.count()).toBe(0);
  const kept = await db().sentMail.findMany({ select: { id: true, campaignId: true, network: true } });
  expect(kept).toEqual(organizerId === null ? [{ id, campaignId, network }] : []);
});

test("a flood of emails without a campaign does not use the ceiling of log-in links", async () => {
  const letter = await aCampaign();
  const { email } = await aMember(letter, "owner");
  for (let n = 0; n < 30; n += 1)
    await requestOwnSignatures((await aVerified(letter)).email, "en", now, { network: 7n });
  await requestLogInLink(email, "/organize", "en", now);
  const sent = await drain(now);
  expect(sent[0]).toBe(email);
  expect(sent).toHaveLength(61);
  const { _sum } = await db().mailTally.aggregate({ where: { subject: LOG_IN }, _sum: { sent: true } });
  expect(_sum.sent).toBe(1);
});

test("emails without a campaign can be held by site, domain and network", async () => {
  const { email } = await aVerified(await aCampaign());
  await db().mail.deleteMany();
  for (const subject of [SITE, domainSubject(digestDomain(email)), networkSubject(7n)]) {
    await db().hold.create({ data: { subject, cause: "paused", heldAt: now } });
    await requestOwnSignatures(email, "en", now, { network: 7n });
    expect(await drain(now), subject).toEqual([]);
    await db().hold.updateMany({ data: { liftedAt: now } });
    await db().mail.updateMany({ data: { holdId: null } });
    expect(await drain(now), subject).toEqual([email]);
  }
});

test("one unreadable email is held until a person lifts it, and the other nine are sent", async () => {
  const log = recordLog();
  const letter = await aCampaign();
  const signed = [];
  for (let n = 0; n < 10; n += 1) signed.push(await aSignature(letter, { at: now }));
  const [broken, ...others] = signed;
  const where = { id: broken?.id ?? "" };
  const { emailCipher } = await db().signature.findUniqueOrThrow({ where });
  await db().signature.update({ where, data: { emailCipher: new Uint8Array([1, 120, ...Array(40).fill(0)]) } });
  const { id } = await db().mail.findFirstOrThrow({ orderBy: { id: "asc" } });
  expect(await drain(now)).toEqual(others.map(({ email }) => email));
  expect(await heldKinds()).toEqual(["broken broken"]);
  expect(log).toMatchObject([
    { code: "mail_unreadable", mail: Number(id) },
    { code: "mail_held", cause: "broken" },
  ]);
  await db().signature.update({ where, data: { emailCipher } });
  await runSwitch(["lift", "all"], now);
  expect(await drain(now)).toEqual([broken?.email]);
});
