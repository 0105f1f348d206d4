import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { env } from "../env.ts";
import { budget } from "../testing/budget.ts";
import { networkOf, takeFromClient } from "./client.ts";

const MINUTE = 60_000;
const now = Date.parse("2026-06-01T10:00:00Z");

function withLimit(limit: number): void {
  const before = env().SIGN_LIMIT;
  env().SIGN_LIMIT = limit;
  onTestFinished(() => {
    env().SIGN_LIMIT = before;
  });
}

/** Returns how many of these acts are allowed. */
function takeMany(network: string, acts: number, at: number): number {
  return Array.from({ length: acts }, () => takeFromClient(network, at)).filter(({ ok }) => ok).length;
}

test("a network can spend its budget at once", () => {
  withLimit(5);
  expect(takeMany("192.0.2.1", 9, now)).toBe(5);
});

test("each network has its own budget", () => {
  withLimit(5);
  takeMany("192.0.2.2", 9, now);
  expect(takeMany("192.0.2.3", 9, now)).toBe(5);
});

test("the budget refills evenly over ten minutes, up to its size", () => {
  withLimit(10);
  takeMany("192.0.2.4", 10, now);
  expect(takeMany("192.0.2.4", 3, now + MINUTE - 1)).toBe(0);
  expect(takeMany("192.0.2.4", 3, now + MINUTE)).toBe(1);
  expect(takeMany("192.0.2.4", 9, now + 4 * MINUTE)).toBe(3);
  expect(takeMany("192.0.2.4", 50, now + 999 * MINUTE)).toBe(10);
});

test("a refused network is allowed again after Retry-After", () => {
  withLimit(10);
  takeMany("192.0.2.5", 10, now);
  expect(takeFromClient("192.0.2.5", now)).toEqual({ ok: false, retryAfter: 60 });
  expect(takeFromClient("192.0.2.5", now + 20_500)).toEqual({ ok: false, retryAfter: 40 });
  expect(takeFromClient("192.0.2.5", now + 60_000)).toEqual({ ok: true });
});

test("retrying while refused does not delay the refill", () => {
  withLimit(10);
  takeMany("192.0.2.6", 10, now);
  for (let second = 0; second < 60; second += 1) takeFromClient("192.0.2.6", now + second * 1000);
  expect(takeFromClient("192.0.2.6", now + 60_000)).toEqual({ ok: true });
});

test("a limit of 0 disables the limit", () => {
  withLimit(0);
  expect(takeMany("192.0.2.7", 1000, now)).toBe(1000);
});

test("with very many networks the least recent is forgotten, not the busy one", () => {
  withLimit(5);
  takeMany("busy", 5, now);
  takeMany("silent", 5, now);
  for (let n = 0; n < 100_000; n += 1) {
    takeFromClient(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`, now);
    if (n % 20_000 === 0) takeFromClient("busy", now);
  }
  expect(takeFromClient("busy", now).ok).toBe(false);
  expect(takeFromClient("silent", now).ok).toBe(true);
});

const NETWORKS = {
  "203.0.113.7": "203.0.113.7",
  "::ffff:203.0.113.7": "203.0.113.7",
  "::FFFF:203.0.113.7": "203.0.113.7",
  "::ffff:cb00:7107": "203.0.113.7",
  "203.0.113.7:50443": "203.0.113.7",
  "2001:db8:1:2:3:4:5:6": "2001:db8:1:2",
  "[2001:db8:1:2:3:4:5:6]:50443": "2001:db8:1:2",
  "2001:db8:1:2:ffff:ffff:ffff:ffff": "2001:db8:1:2",
  "2001:0DB8:0001:0002::1": "2001:db8:1:2",
  "2001:db8:1:3::1": "2001:db8:1:3",
  "2001:db8::1": "2001:db8:0:0",
  "2001:db8::": "2001:db8:0:0",
  "::1": "0:0:0:0",
  "fe80::1%eth0": "fe80:0:0:0",
};

for (const [address, network] of Object.entries(NETWORKS)) {
  test(`${address} belongs to ${network}`, () => {
    expect(networkOf(address)).toBe(network);
  });
}

test("the network of an IPv6 address is its first 64 bits, in any notation", () => {
  const group = fc.nat(0xffff);
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      const long = groups.map((value) => value.toString(16).padStart(4, "0")).join(":");
      const short = new URL(`http://[${long}]`).hostname.slice(1, -1);
      fc.pre(!short.startsWith("::ffff:"));
      expect(networkOf(short)).toBe(networkOf(long));
      expect(networkOf(long)).toBe(
        groups
          .slice(0, 4)
          .map((value) => value.toString(16))
          .join(":"),
      );
    }),
    budget(),
  );
});

test("text that is no IP address still has a network", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(typeof networkOf(text)).toBe("string");
    }),
    budget(),
  );
});

test("a very long text takes linear time", () => {
  expect(networkOf("1".repeat(300_000))).not.toBe("");
});
