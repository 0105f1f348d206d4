import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { COMPARISONS, KEPT_ATTEMPTS, NETWORK_ATTEMPTS } from "../limits/attempts.ts";
import { aNetwork, aProcess, aTyped, countChecked, wrong } from "../testing/attempts.ts";
import { emptyDatabase } from "../testing/database.ts";
import { after, anAddress, DAY } from "../testing/makers.ts";
import { makeProof } from "./proof.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

test("each network has five wrong codes a day per address, over all letters and spellings", async () => {
  const verify = await aProcess();
  const { typed } = await aTyped(now, "ana@example.org");
  const other = await aTyped(now, "ana@example.org");
  const turns = [typed, other.typed, { ...typed, email: "Ana+1@example.org" }, typed, other.typed];
  for (const turn of turns) expect(await verify(wrong(turn), now, "a")).toMatchObject({ error: "wrong_code" });
  expect(await verify(typed, now, "a")).toEqual({ ok: false, error: "too_many_attempts" });
  expect(await countChecked(verify, typed, () => "b", now)).toBe(NETWORK_ATTEMPTS);
  expect(await verify(typed, after(now, DAY - 1), "a")).toMatchObject({ error: "too_many_attempts" });
  expect(await verify(typed, after(now, DAY), "a")).toMatchObject({ ok: true });
});

test("all networks together have 90, of which three are reserved for the browser that signed", async () => {
  const verify = await aProcess();
  const { id, typed } = await aTyped(now);
  expect(await countChecked(verify, typed, aNetwork, now)).toBe(COMPARISONS - KEPT_ATTEMPTS);
  const own = { ...typed, proof: makeProof(id, now) };
  expect(await countChecked(verify, own, aNetwork, now)).toBe(KEPT_ATTEMPTS);
});

test("attempts that the signing browser has used are no longer reserved", async () => {
  const verify = await aProcess();
  const { id, typed } = await aTyped(now);
  for (let turn = 0; turn < KEPT_ATTEMPTS; turn += 1)
    await verify(wrong({ ...typed, proof: makeProof(id, now) }), now, aNetwork());
  expect(await countChecked(verify, typed, aNetwork, now)).toBe(COMPARISONS - KEPT_ATTEMPTS);
});

test("the signing browser has its network's five wrong codes, or three if others used them up", async () => {
  const verify = await aProcess();
  const [first, second] = [await aTyped(now), await aTyped(now)];
  const own = { ...first.typed, proof: makeProof(first.id, now) };
  expect(await countChecked(verify, own, () => "a", now)).toBe(NETWORK_ATTEMPTS);
  expect(await countChecked(verify, second.typed, () => "b", now)).toBe(NETWORK_ATTEMPTS);
  expect(await countChecked(verify, { ...second.typed, proof: makeProof(second.id, now) }, () => "b", now)).toBe(3);
});

test("three attempts are reserved for each pending set, in any campaign", async () => {
  const verify = await aProcess();
  const email = anAddress();
  const [{ typed }] = [await aTyped(now, email), await aTyped(now, email), await aTyped(now, email)];
  expect(await countChecked(verify, typed, aNetwork, now)).toBe(COMPARISONS - 3 * KEPT_ATTEMPTS);
});

test("with two keys, each attempt counts as two comparisons", async () => {
  const { typed } = await aTyped(now);
  const verify = await aProcess();
  const settings = (await import("../env.ts")).env(); // of this process
  settings.TOKEN_KEYS = [...settings.TOKEN_KEYS, ...settings.TOKEN_KEYS];
  expect(await countChecked(verify, typed, aNetwork, now)).toBe(COMPARISONS / 2 - KEPT_ATTEMPTS);
});

test("correct codes cost nothing, however often", async () => {
  const verify = await aProcess();
  const { typed } = await aTyped(now);
  for (let turn = 0; turn < 12; turn += 1) expect(await verify(typed, now, "a")).toMatchObject({ ok: true });
  expect(await db().limit.count({ where: { used: { gt: 1 } } })).toBe(0); // of the email alone
  expect(await countChecked(await aProcess(), typed, () => "a", now)).toBe(NETWORK_ATTEMPTS);
});
