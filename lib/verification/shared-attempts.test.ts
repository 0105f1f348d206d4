import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { COMPARISONS, KEPT_ATTEMPTS, NETWORK_ATTEMPTS } from "../limits/attempts.ts";
import { aNetwork, aProcess, aTyped, countChecked, wrong } from "../testing/attempts.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, anAddress, aVerified } from "../testing/makers.ts";
import { uuidv7 } from "../uuid.ts";
import { makeProof } from "./proof.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

test("processes share the budgets of an address that has signed, also with a new process", async () => {
  const { id, typed } = await aTyped(now);
  const [first, second] = [await aProcess(), await aProcess()];
  expect(await countChecked(first, typed, () => "a", now, 3)).toBe(3);
  expect(await countChecked(second, typed, () => "a", now)).toBe(NETWORK_ATTEMPTS - 3);
  const rest = COMPARISONS - KEPT_ATTEMPTS - NETWORK_ATTEMPTS;
  expect(await countChecked(first, typed, aNetwork, now, 40)).toBe(40);
  expect(await countChecked(second, typed, aNetwork, now)).toBe(rest - 40);
  const own = { ...typed, proof: makeProof(id, now) };
  expect(await countChecked(first, own, aNetwork, now, 1)).toBe(1);
  expect(await countChecked(await aProcess(), own, aNetwork, now)).toBe(KEPT_ATTEMPTS - 1);
});

test("of many concurrent attempts in two processes, exactly the budget is checked", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { typed } = await aTyped(now);
    const processes = [await aProcess(), await aProcess()];
    const attempt = (network: string, n: number) => (processes[n % 2] ?? processes[0])?.(wrong(typed), now, network);
    const judge = async (turns: (string | undefined)[]) => turns.filter((error) => error === "wrong_code").length;
    const all = async (count: number, network: (n: number) => string) =>
      judge(
        (await Promise.all(Array.from({ length: count }, (_, n) => attempt(network(n), n)))).map((outcome) =>
          outcome?.ok === false ? outcome.error : undefined,
        ),
      );
    expect(await all(20, () => "one")).toBe(NETWORK_ATTEMPTS);
    expect(await all(120, aNetwork)).toBe(COMPARISONS - KEPT_ATTEMPTS - NETWORK_ATTEMPTS);
  }
});

test("unknown addresses and letters leave no row, and are locked out like known ones", async () => {
  const letter = await aCampaign();
  const known = await aVerified(letter, { at: now });
  const { typed } = await aTyped(now);
  const before = await db().limit.count();
  const unknown = { slug: letter.slug, email: anAddress(), code: "123456" };
  const nowhere = { ...typed, slug: "nothing-here" };
  expect(await countChecked(await aProcess(), unknown, () => "a", now)).toBe(NETWORK_ATTEMPTS);
  const verify = await aProcess();
  for (let turn = 0; turn < 5; turn += 1)
    expect(await verify(nowhere, now, "a")).toEqual({ ok: false, error: "unknown_campaign" });
  expect(await db().limit.count()).toBe(before);
  for (const email of [unknown.email, known.email, typed.email]) {
    const found = { ...typed, slug: email === typed.email ? typed.slug : letter.slug, email };
    expect(await countChecked(await aProcess(), found, aNetwork, now)).toBe(COMPARISONS - KEPT_ATTEMPTS);
    expect(await countChecked(await aProcess(), { ...found, email: anAddress() }, () => "a", now)).toBe(
      NETWORK_ATTEMPTS,
    );
  }
});

test("a proof of a set that was not stored gives the same attempts to known and unknown addresses", async () => {
  const { typed } = await aTyped(now);
  for (const email of [anAddress(), typed.email]) {
    const proof = makeProof(uuidv7(), now);
    expect(await countChecked(await aProcess(), { ...typed, email, proof }, () => "a", now)).toBe(NETWORK_ATTEMPTS);
  }
});
