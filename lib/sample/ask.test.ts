import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { gatherBatch } from "../mail/gather.ts";
import { stopMails } from "../mail/stop.ts";
import { consentToUpdates } from "../signatures/consent.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { runSwitch } from "../switches/command.ts";
import { emptyDatabase } from "../testing/database.ts";
import { drain } from "../testing/holds.ts";
import { aLogged, anAsking, day, drawsOf, START } from "../testing/samples.ts";
import { answerSample } from "./answer.ts";
import { abandonByAuditor } from "./end.ts";
import { listSamples } from "./list.ts";
import { advanceSamples } from "./work.ts";

beforeEach(emptyDatabase);

const advance = async (now: Date) => {
  while (await advanceSamples(now));
};

test("each drawn signatory is emailed once and reminded once, in a year, whatever the samples", async () => {
  const logged = await aLogged(4);
  const everyone = logged.signed.map(({ email }) => email).toSorted();
  const first = await anAsking(logged, 4);
  expect((await drain(START)).toSorted()).toEqual(everyone);
  const [answered] = await drawsOf(first);
  await answerSample(answered?.tag ?? "", "signed", day(1));
  await advance(day(7));
  expect(await drain(day(7))).toHaveLength(3);
  await abandonByAuditor(first, day(8));
  const second = await anAsking(logged, 4, "another seed", day(9));
  await advance(day(16));
  expect(await drain(day(16))).toEqual([]);
  await advance(day(30));
  expect(await listSamples(logged.letter.id)).toMatchObject([{ number: 2, asked: 4, state: "done" }, { number: 1 }]);
  expect(second).not.toBe(first);
  await anAsking(logged, 4, "a year later", day(366));
  expect((await drain(day(366))).toSorted()).toEqual(everyone);
});

test("several workers at once, or one killed while it mails, ask nobody twice", async () => {
  const logged = await aLogged(5);
  const id = await anAsking(logged, 5, "4 17 23 31", START);
  const left = await gatherBatch(START); // reserved by a sender that has died
  expect(left?.mails).toHaveLength(5);
  await Promise.all([advanceSamples(START), advanceSamples(START), advanceSamples(START)]);
  expect(await db().mail.count()).toBe(5);
  await db().mail.deleteMany();
  await Promise.all([advanceSamples(day(7)), advanceSamples(day(7)), advanceSamples(day(7))]);
  expect(await db().mail.count({ where: { kind: "sample_reminder" } })).toBe(5);
  expect(await drawsOf(id)).toHaveLength(5);
});

test("who opted out, withdrew, was erased or cannot be reached stays in the draw, unasked", async () => {
  const logged = await aLogged(7);
  const [stopped, complained, withdrawn, erased, bounced, ...asked] = logged.signed;
  await consentToUpdates(stopped?.id ?? "", false);
  await stopMails(complained?.email ?? "", START);
  await withdrawSignature(withdrawn?.id ?? "");
  await eraseSignature(erased?.id ?? "");
  await db().signature.update({ where: { id: bounced?.id ?? "" }, data: { mailError: "bounced" } });
  const id = await anAsking(logged, 7);
  expect(await drawsOf(id)).toHaveLength(7);
  expect((await drain(START)).toSorted()).toEqual(asked.map(({ email }) => email).toSorted());
});

test("opting out or erasing before the email is written stops it, and consenting again allows it", async () => {
  const logged = await aLogged(3);
  const [stopped, erased, again] = logged.signed;
  await anAsking(logged, 3);
  await consentToUpdates(stopped?.id ?? "", false);
  await eraseSignature(erased?.id ?? "");
  for (const wants of [false, true]) await consentToUpdates(again?.id ?? "", wants);
  expect(await drain(START)).toEqual([again?.email]);
});

test("paused emails wait, and are not sent once the deadline has passed", async () => {
  const logged = await aLogged(2);
  await runSwitch(["pause", "mail", logged.slug], START);
  await db().mail.deleteMany(); // the alert
  const id = await anAsking(logged, 2);
  expect(await drain(day(1))).toEqual([]);
  await advance(day(7));
  expect(await db().mail.count({ where: { kind: "sample_reminder" } })).toBe(0);
  await advance(day(14));
  await runSwitch(["resume", "mail", logged.slug], day(14));
  expect(await drain(day(14))).toEqual([]);
  expect(await drawsOf(id)).toEqual([]);
});

test("the email says who asks and that they do not learn whom it reached, and has no word of theirs", async () => {
  const logged = await aLogged(1);
  const id = await anAsking(logged, 1);
  const [draw] = await drawsOf(id);
  const [mail] = (await gatherBatch(START))?.mails ?? [];
  expect(mail?.text).toContain("The Addressee asks signatories");
  expect(mail?.text).toContain("does not learn whom this email reached");
  expect(mail?.text).toContain(draw?.tag);
  expect(mail?.text).toMatch(/\/en\/asked\/[\w.-]+/);
  expect(mail?.headers["List-Unsubscribe"]).toContain("/api/stop-mails/");
  for (const word of ["20 throws", "4 17 23"]) expect(JSON.stringify(mail)).not.toContain(word);
});
