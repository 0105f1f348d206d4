import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { expect, onTestFinished, test } from "vitest";
import { env } from "../env.ts";
import { after } from "../testing/makers.ts";
import { type Challenge, effortOf, makeChallenge, redeemSolution } from "./challenge.ts";
import { makeTicket, readTicket, redeemTicket } from "./ticket.ts";

const now = new Date();
const MINUTE = 60_000;

async function solve(challenge: Challenge, change: Partial<Challenge["parameters"]> = {}): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  const altered = { ...challenge, parameters: { ...challenge.parameters, ...change } };
  return Buffer.from(JSON.stringify({ challenge: altered, solution })).toString("base64");
}

test("a solution counts once, also of two at the same moment", async () => {
  const solution = await solve(await makeChallenge(0, now));
  const counted = await Promise.all([1, 2, 3, 4].map(() => redeemSolution(solution, 0, now)));
  expect(counted.filter(Boolean)).toHaveLength(1);
  expect(await redeemSolution(solution, 0, after(now, MINUTE))).toBe(false);
});

test("a solution is refused when it is late, altered, wrong, or none", async () => {
  const challenge = await makeChallenge(0, now);
  expect(await redeemSolution(await solve(challenge), 0, after(now, 21 * MINUTE))).toBe(false);
  for (const change of [{ data: { effort: 6 } }, { expiresAt: 9_999_999_999 }, { nonce: "00".repeat(16) }])
    expect(await redeemSolution(await solve(challenge, change), 0, now)).toBe(false);
  const guess = { challenge, solution: { counter: 1, derivedKey: "00".repeat(32) } };
  for (const given of [
    Buffer.from(JSON.stringify(guess)).toString("base64"),
    "",
    "e30=",
    "\0",
    7,
    undefined,
    "x".repeat(9_999),
  ])
    expect(await redeemSolution(given, 0, now)).toBe(false);
  expect(await redeemSolution(await solve(challenge), 0, now)).toBe(true);
});

test("little work does not serve for a great excess", async () => {
  const solution = await solve(await makeChallenge(1, now));
  expect(await redeemSolution(solution, 3, now)).toBe(false);
  expect(await redeemSolution(solution, 2, now)).toBe(true);
  expect([0, 0.5, 0.99, 1, 7].map(effortOf)).toEqual([0, 3, 6, 6, 6]);
});

test("a challenge and a ticket survive a change of keys, and are worth nothing under others", async () => {
  const [solution, ticket] = [await solve(await makeChallenge(0, now)), makeTicket(0, now)];
  const keys = env().TOKEN_KEYS;
  onTestFinished(() => void Object.assign(env(), { TOKEN_KEYS: keys }));
  const { createSecretKey } = await import("node:crypto");
  const fresh = { id: "fresh", secret: createSecretKey(Buffer.alloc(32, 7)) };
  Object.assign(env(), { TOKEN_KEYS: [fresh] });
  expect([await redeemSolution(solution, 0, now), readTicket(ticket.value, now)]).toEqual([false, undefined]);
  Object.assign(env(), { TOKEN_KEYS: [fresh, ...keys] });
  expect([await redeemSolution(solution, 0, now), readTicket(ticket.value, now)?.seconds]).toEqual([true, 61]);
});

test("a ticket's wait grows with the excess; it counts once, for an hour", async () => {
  expect([0, 0.5, 1].map((excess) => makeTicket(excess, now).seconds)).toEqual([60, 330, 600]);
  const { value } = makeTicket(0, now);
  expect(readTicket(value, after(now, 62 * MINUTE))).toBeUndefined();
  expect(readTicket(value.replace(/^\d/, "0"), now)).toBeUndefined();
  const ready = readTicket(value, after(now, 2 * MINUTE));
  if (!ready) throw new Error("the ticket is not ready");
  expect(ready.seconds).toBe(0);
  const used = await Promise.all([1, 2, 3].map(() => redeemTicket(ready, now)));
  expect(used.filter(Boolean)).toHaveLength(1);
});
