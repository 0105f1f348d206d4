import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { readFunnel } from "../counters/funnel.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { emptyDatabase } from "../testing/database.ts";
import { recordLog } from "../testing/log.ts";
import { aCampaign, aSignature, aVerified, rowById } from "../testing/makers.ts";
import { aBounce, anEvent } from "../testing/resend.ts";
import { rowVersions, sendWaiting } from "../testing/sender.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { recordMailEvent } from "./record-event.ts";

const now = new Date();

beforeEach(emptyDatabase);

const readMailCounts = async (id: number) => {
  const { mailed, failed } = await readFunnel(id);
  return [mailed, failed];
};

test("a permanent bounce marks an address's signatures under every letter, and counts once in the funnel", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const { id, email } = await aSignature(letter);
  const second = await aSignature(other, { email });
  const bystander = await aSignature(letter);
  await sendWaiting(now);
  expect(await readMailCounts(letter.id)).toEqual([2, 0]);
  expect(await recordMailEvent(aBounce(email.toUpperCase()))).toEqual({ ok: true });
  for (const row of [id, second.id]) expect(await rowById(row)).toMatchObject({ mailError: "bounced" });
  expect(await rowById(bystander.id)).toMatchObject({ mailError: null });
  expect([await readMailCounts(letter.id), await readMailCounts(other.id)]).toEqual([
    [1, 1],
    [0, 1],
  ]);
  const before = await rowVersions();
  for (const again of [aBounce(email), anEvent("email.suppressed", email)]) await recordMailEvent(again);
  expect(await rowVersions()).toEqual(before);
  expect(await readMailCounts(letter.id)).toEqual([1, 1]);
  await expectExactCounts();
});

test("a verified signature still counts when its address bounces or complains after the first email", async () => {
  const letter = await aCampaign();
  const { id, email } = await aVerified(letter, { updates: true });
  await sendWaiting(now);
  await recordMailEvent(aBounce(email));
  await recordMailEvent(anEvent("email.complained", email));
  expect(await rowById(id)).toMatchObject({ counted: true, mailError: "bounced", updates: false });
  expect(await countSignatures(letter.id)).toBe(1);
  expect(await readMailCounts(letter.id)).toEqual([1, 0]);
  await expectExactCounts();
});

test("other events from Resend change nothing", async () => {
  const { email } = await aSignature(await aCampaign(), { updates: true });
  await sendWaiting(now);
  const before = await rowVersions();
  const others = [
    "email.sent",
    "email.delivered",
    "email.delivery_delayed",
    "email.opened",
    "email.failed",
    "new.kind",
  ];
  const shapeless = [
    null,
    7,
    "x",
    [],
    {},
    { type: "email.bounced" },
    { type: "email.complained", data: { to: email } },
  ];
  for (const event of [
    ...[aBounce(email, "Transient"), aBounce(email, "Undetermined"), anEvent("email.bounced", email)],
    ...others.map((type) => anEvent(type, email)),
    ...[aBounce("nobody@example.org"), aBounce("no address")],
    ...["email.suppressed", "email.complained"].map((type) => anEvent(type, email, { to: [email, "b@example.org"] })),
    ...[anEvent("email.complained", email, { to: [] }), ...shapeless],
  ])
    expect(await recordMailEvent(event), JSON.stringify(event)).toEqual({ ok: true });
  expect(await rowVersions()).toEqual(before);
});

test("erased signatures stay untouched", async () => {
  const letter = await aCampaign();
  const signed = [await aSignature(letter), await aVerified(letter, { updates: true })];
  await sendWaiting(now);
  for (const { id } of signed) await eraseSignature(id);
  const before = await rowVersions();
  for (const { email } of signed)
    for (const type of ["email.complained", "email.suppressed"]) await recordMailEvent(anEvent(type, email));
  for (const { email } of signed) await recordMailEvent(aBounce(email));
  expect(await rowVersions()).toEqual(before);
  expect(await readMailCounts(letter.id)).toEqual([2, 0]);
});

test("signing with another person's address and a tag that bounces stops no one else's emails", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const { id, email } = await aVerified(letter, { updates: true });
  const tagged = await aSignature(other, { email: email.replace("@", "+x@") });
  await sendWaiting(now);
  await recordMailEvent(aBounce(tagged.email));
  expect(await rowById(id)).toMatchObject({ mailError: null, updates: true });
  expect(await rowById(tagged.id)).toMatchObject({ mailError: "bounced" });
});

test("no address reaches the log or the rows, not even from a mail server's message", async () => {
  const log = recordLog();
  const { id, email } = await aSignature(await aCampaign());
  await sendWaiting(now);
  for (const event of [aBounce(email), anEvent("email.complained", email), aBounce(`<${email}>`)])
    await recordMailEvent(event);
  expect(log).toEqual([]);
  expect(
    JSON.stringify(await rowById(id), (_, value) => (typeof value === "bigint" ? `${value}` : value)),
  ).not.toContain(email);
});
