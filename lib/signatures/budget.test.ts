import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { BUDGETS, WINDOW_HOURS } from "../limits/take.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, anAddress, anInput, HOUR } from "../testing/makers.ts";
import { signCampaign } from "./sign.ts";

beforeEach(emptyDatabase);

const now = new Date("2026-05-01T12:00:00Z");

test("twenty concurrent signings of one address give one signature and spend exactly the email budget", async () => {
  for (let round = 0; round < 8; round += 1) {
    await emptyDatabase();
    const letter = await aCampaign();
    const email = anAddress();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => signCampaign(letter.slug, anInput({ email }))));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await db().signature.count()).toBe(1);
    expect(await db().mail.count()).toBe(BUDGETS.mail);
  }
});

test("the budget covers all campaigns, also concurrently, and every signature is stored", async () => {
  const letters = await Promise.all(Array.from({ length: 15 }, () => aCampaign()));
  const email = anAddress();
  await Promise.all(letters.map(({ slug }) => signCampaign(slug, anInput({ email }))));
  expect(await db().signature.count()).toBe(15);
  expect(await db().mail.count()).toBe(BUDGETS.mail);
});

test("all spellings of a mailbox share one budget, other mailboxes do not", async () => {
  const letter = await aCampaign();
  for (let tag = 0; tag < 15; tag += 1) await signCampaign(letter.slug, anInput({ email: `ana+${tag}@example.org` }));
  expect(await db().mail.count()).toBe(BUDGETS.mail);
  await signCampaign(letter.slug, anInput({ email: "eva@example.org" }));
  expect(await db().mail.count()).toBe(BUDGETS.mail + 1);
});

test("a budget is renewed a day after its first use, and not before", async () => {
  const letter = await aCampaign();
  const email = anAddress();
  const signAt = (at: Date) => signCampaign(letter.slug, anInput({ email }), at);
  for (let mail = 0; mail < BUDGETS.mail; mail += 1) await signAt(after(now, mail * HOUR));
  await signAt(after(now, WINDOW_HOURS * HOUR - 1));
  expect(await db().mail.count()).toBe(BUDGETS.mail);
  for (let mail = 0; mail < BUDGETS.mail + 2; mail += 1) await signAt(after(now, WINDOW_HOURS * HOUR + mail));
  expect(await db().mail.count()).toBe(2 * BUDGETS.mail);
});

test("signing a closed or unknown campaign spends nothing", async () => {
  const closed = await aCampaign({ closesAt: now });
  const email = anAddress();
  await signCampaign(closed.slug, anInput({ email }), now);
  await signCampaign("nothing-here", anInput({ email }), now);
  expect(await db().limit.count()).toBe(0);
});
