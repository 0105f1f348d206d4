import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { recordMailEvent } from "../mail/record-event.ts";
import { signCampaign } from "../signatures/sign.ts";
import { emptyDatabase } from "../testing/database.ts";
import { drain, heldKinds, someSent } from "../testing/holds.ts";
import { aCampaign, after, anInput, type TestCampaign } from "../testing/makers.ts";
import { aBounce } from "../testing/resend.ts";

const now = new Date("2026-06-01T10:00:00Z");
const isFake = (to: string) => to.startsWith("fake");

beforeEach(emptyDatabase);

/** Signs with these Gmail addresses in order, each from its own network by default. */
async function sign(letter: TestCampaign, names: string[], at: Date, networkOf = (n: number) => n + 1_000) {
  for (const [n, name] of names.entries()) {
    const input = anInput({ email: `${name}@gmail.com` });
    await signCampaign(letter.slug, input, at, { network: BigInt(networkOf(n)) });
  }
}

const people = (name: string, first: number, count: number) =>
  Array.from({ length: count }, (_, n) => `${name}${first + n}`);

test("44 fake Gmail addresses from 7 networks hold the networks before the 40th bounce, and all 60 honest Gmail users get their emails", async () => {
  const letter = await aCampaign();
  const sent: string[] = [];
  for (let round = 0; round < 7; round += 1) {
    const at = after(now, round * 60_000);
    await sign(letter, people("fake", round * 7, round < 6 ? 7 : 2), at, (n) => n + 1);
    await sign(letter, people("honest", round * 9, round < 6 ? 9 : 6), at);
    sent.push(...(await drain(at, isFake)));
  }
  expect(sent.filter((to) => !isFake(to))).toHaveLength(60);
  expect(sent.filter(isFake)).toHaveLength(35);
  expect(await heldKinds()).toEqual(Array(7).fill("network bounces"));
  expect(await db().mail.count({ where: { holdId: { not: null } } })).toBe(9);
});

test("44 fake Gmail addresses from 44 networks hold the campaign at the 40th bounce, but never Gmail", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  await sign(letter, people("honest", 0, 30), now);
  await sign(letter, people("fake", 0, 44), now, (n) => n + 1);
  expect(await drain(now, isFake)).toHaveLength(74);
  expect(await heldKinds()).toEqual(["campaign bounces"]);
  await sign(letter, people("honest", 30, 30), after(now, 1));
  await sign(other, people("honest", 60, 5), after(now, 1));
  expect(await drain(after(now, 1))).toEqual(people("honest", 60, 5).map((name) => `${name}@gmail.com`));
  expect(await db().mail.count({ where: { holdId: { not: null } } })).toBe(30);
});

test("bounces below the campaign's rate do not hold a provider, but do hold a small domain", async () => {
  const letter = await aCampaign();
  for (const domain of ["gmail.com", "yahoo.com.br", "small.example"]) {
    const bad = people("fake", 0, 12).map((name) => `${name}@${domain}`);
    await someSent(letter, bad, now);
    for (const address of bad) await recordMailEvent(aBounce(address), after(now, 1));
  }
  expect(await heldKinds()).toEqual(["domain bounces"]);
});
