import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { recordMailEvent } from "../mail/record-event.ts";
import { emptyDatabase } from "../testing/database.ts";
import { heldKinds, someSent } from "../testing/holds.ts";
import { aCampaign, after } from "../testing/makers.ts";
import { aBounce, anEvent } from "../testing/resend.ts";
import { recordRefusals } from "./breaker.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

test("one mailbox fails once, whatever events repeat and however many emails it got, and holds nothing", async () => {
  const [letter, bad] = [await aCampaign(), "x@bad.example"];
  for (let n = 0; n < 6; n += 1) await someSent(letter, [bad], after(now, n));
  const events = Array.from({ length: 12 }, (_, n) => (n % 2 ? aBounce(bad) : anEvent("email.complained", bad)));
  await Promise.all(events.map((event) => recordMailEvent(event, after(now, 10))));
  for (let n = 0; n < 6; n += 1) await recordMailEvent(aBounce(bad), after(now, 20));
  expect(await db().sentMail.count({ where: { outcome: { not: null } } })).toBe(1);
  expect(await heldKinds()).toEqual([]);
});

test("several emails to each bad address of a domain do not improve its rate", async () => {
  const letter = await aCampaign();
  const bad = Array.from({ length: 5 }, (_, n) => `x${n}@bad.example`);
  for (let n = 0; n < 3; n += 1) await someSent(letter, bad, after(now, n));
  for (const address of bad) await recordMailEvent(aBounce(address), after(now, 10));
  expect(await heldKinds()).toEqual(["domain bounces"]);
});

test("emails to one mailbox that Resend refuses hold nothing", async () => {
  const letter = await aCampaign();
  for (let n = 0; n < 6; n += 1) await someSent(letter, ["x@bad.example"], after(now, n));
  const mails = await db().sentMail.findMany({ select: { id: true } });
  await recordRefusals(new Map(mails.map(({ id }) => [id, "x@bad.example"])), after(now, 10));
  expect(await heldKinds()).toEqual([]);
});
