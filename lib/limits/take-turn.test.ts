import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { adoptSwitches } from "../switches/in-force.ts";
import { emptyDatabase } from "../testing/database.ts";
import { after } from "../testing/makers.ts";
import type { Challenge } from "./challenge.ts";
import { forgetEntries } from "./entries.ts";
import type { Origin } from "./layers.ts";
import { forgetSalt } from "./network.ts";
import { takeTurn } from "./take-turn.ts";

vi.useFakeTimers({ toFake: ["setInterval"] }); // leases are not returned while the time stands still
const now = new Date();
const MINUTE = 60_000;

beforeEach(async () => {
  forgetSalt();
  forgetEntries();
  await emptyDatabase();
});

function withLimits(limits: Partial<Record<"SIGN_LIMIT" | "DOMAIN_LIMIT" | "CAMPAIGN_LIMIT", number>>): void {
  const before = { ...env() };
  Object.assign(env(), limits);
  onTestFinished(() => void Object.assign(env(), before));
}

const aSigner = (network = "192.0.2.1", more: Partial<Origin> = {}): Origin => ({ act: "sign", network, ...more });

async function solve(challenge: Challenge | undefined): Promise<string> {
  if (!challenge) throw new Error("there is no challenge");
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}

async function exhaust(origin: Origin, acts: number, at = now) {
  for (let act = 0; act < acts; act += 1) expect(await takeTurn(origin, {}, at)).toEqual({ ok: true, by: "budget" });
  const refused = await takeTurn(origin, { canWait: true }, at);
  if (refused.ok) throw new Error("it was not refused");
  return refused;
}

test("an honest peak of 33 a second from many networks is never asked, and writes no row per signature", async () => {
  let asked = 0;
  for (let n = 0; n < 1_000; n += 1) {
    const network = `${20 + (n % 150)}.${n % 251}.${n % 13}.${n % 7}`;
    const domain = n % 10 < 7 ? "gmail.com" : `firm-${n}.example`;
    const turn = await takeTurn(aSigner(network, { domain, slug: "letter" }), {}, after(now, n * 30));
    if (!turn.ok) asked += 1;
  }
  expect(asked).toBe(0);
  expect(await db().allowance.count()).toBeLessThan(10);
});

test("a school behind one address signs: 300 at once, and more with proof of work", async () => {
  const school = aSigner("198.51.100.1", { domain: "gmail.com", slug: "letter" });
  const { challenge } = await exhaust(school, 303); // of which 3 are not recorded
  const solution = await solve(challenge);
  expect(await takeTurn(school, { solution }, now)).toEqual({ ok: true, by: "proof" });
  expect((await takeTurn(school, { solution }, now)).ok).toBe(false);
});

test("networks around a network, its mail domain and the campaign have their own budgets", async () => {
  withLimits({ SIGN_LIMIT: 2, DOMAIN_LIMIT: 5, CAMPAIGN_LIMIT: 12 });
  for (let n = 0; n < 16; n += 1) await exhaustOne(aSigner(`203.0.113.${n}`));
  expect((await takeTurn(aSigner("203.0.113.99"), {}, now)).ok).toBe(false);
  for (let n = 0; n < 8; n += 1) await exhaustOne(aSigner(`2001:db8:1:${n}`));
  expect((await takeTurn(aSigner("2001:db8:1:99"), {}, now)).ok).toBe(false);
  expect((await takeTurn(aSigner("2001:db8:2:99"), {}, now)).ok).toBe(true);
  const at = (n: number, domain: string) => aSigner(`10.${n}.0.1`, { domain, slug: "letter" });
  for (let n = 0; n < 5; n += 1) await exhaustOne(at(n, "catch-all.example"));
  expect((await takeTurn(at(6, "catch-all.example"), {}, now)).ok).toBe(false);
  for (let n = 10; n < 17; n += 1) await exhaustOne(at(n, `firm-${n}.example`));
  expect((await takeTurn(at(20, "other.example"), {}, now)).ok).toBe(false);
});

async function exhaustOne(origin: Origin): Promise<void> {
  expect(await takeTurn(origin, {}, now)).toEqual({ ok: true, by: "budget" });
}

test("networks that the host names as shared have twenty times the limit", async () => {
  withLimits({ SIGN_LIMIT: 1 });
  Object.assign(env(), { SHARED_NETWORKS: ["198.51.100.0/24", "2001:db8:5::/48"] });
  onTestFinished(() => void Object.assign(env(), { SHARED_NETWORKS: undefined }));
  await exhaust(aSigner("198.51.100.7"), 20);
  await exhaust(aSigner("2001:db8:5:1"), 20);
  await exhaust(aSigner("2001:db8:6:1"), 1);
});

test("the work grows with the excess, until only waiting helps", async () => {
  withLimits({ SIGN_LIMIT: 1 });
  const origin = aSigner("192.0.2.9");
  await exhaust(origin, 1);
  const efforts: unknown[] = [];
  for (const [turn, minutes] of [10, 20, 40, 60, 80, 99, 101].entries()) {
    const at = after(now, (turn + 1) * 2_000);
    await db().allowance.updateMany({ data: { burstUntil: after(at, minutes * MINUTE) } });
    const refused = await takeTurn(origin, {}, at);
    efforts.push(refused.ok || refused.challenge?.parameters.data?.effort);
  }
  expect(efforts).toEqual([0, 0, 2, 3, 5, 6, undefined]);
});

test("without scripts a wait is enough, once, and the turn says so", async () => {
  withLimits({ SIGN_LIMIT: 1 });
  const origin = aSigner("192.0.2.10");
  const { ticket, retryAfter } = await exhaust(origin, 1);
  expect(retryAfter).toBeGreaterThan(0);
  expect(ticket?.seconds).toBeLessThanOrEqual(120);
  const soon = await takeTurn(origin, { ticket: ticket?.value, canWait: true }, after(now, MINUTE / 2));
  expect(soon).toMatchObject({ ok: false, ticket: { value: ticket?.value } });
  const late = after(now, (ticket?.seconds ?? 0) * 1000 + 1000);
  expect(await takeTurn(origin, { ticket: ticket?.value, canWait: true }, late)).toEqual({ ok: true, by: "wait" });
  expect((await takeTurn(origin, { ticket: ticket?.value, canWait: true }, late)).ok).toBe(false);
  expect((await takeTurn(origin, { ticket: ticket?.value }, late)).ok).toBe(false);
});

test("a limit of 0 switches all of it off", async () => {
  withLimits({ SIGN_LIMIT: 0, DOMAIN_LIMIT: 1, CAMPAIGN_LIMIT: 1 });
  const origin = aSigner("192.0.2.12", { domain: "catch-all.example", slug: "letter" });
  for (let act = 0; act < 500; act += 1) expect((await takeTurn(origin, {}, now)).ok).toBe(true);
  expect(await db().allowance.count()).toBe(0);
});

test("where a host requires it, everybody is asked for proof of work, within all budgets", async () => {
  const row = { name: "require_proof", campaignId: 1, slug: "letter", texts: {}, revision: 1n, isOn: true };
  adoptSwitches([row]);
  onTestFinished(() => adoptSwitches([]));
  const signer = aSigner("198.51.100.7", { domain: "gmail.com", slug: "letter" });
  const asked = await takeTurn(signer, {}, now);
  expect(asked).toMatchObject({ ok: false, challenge: expect.anything() });
  const solution = await solve(asked.ok ? undefined : asked.challenge);
  expect(await takeTurn(signer, { solution }, now)).toEqual({ ok: true, by: "proof" });
  expect(await takeTurn({ ...signer, slug: "other" }, {}, now)).toEqual({ ok: true, by: "budget" });
});
