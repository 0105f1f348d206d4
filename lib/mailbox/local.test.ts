import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { env } from "../env.ts";
import { markLocal, mayOpenMailbox } from "./local.ts";

/** Whether the mailbox opens to a request from this address with these headers, as the front passes it on. */
function opens(remoteAddress: string | undefined, headers: IncomingHttpHeaders): boolean {
  markLocal({ socket: { remoteAddress }, headers });
  return mayOpenMailbox(new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)])));
}

test("the mailbox opens to this machine, under a name of its own", () => {
  for (const host of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "localhost", "letters.localhost:3000"])
    for (const from of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) expect(opens(from, { host }), host).toBe(true);
});

test("another machine, another site's name, a proxy's visitor and a claim open nothing", () => {
  const host = "localhost:3000";
  for (const from of ["10.0.0.7", "2001:db8::1", "::ffff:10.0.0.7", undefined])
    expect(opens(from, { host })).toBe(false);
  for (const name of ["letters.example", "127.0.0.1.evil.example", "10.0.0.7:3000", ""])
    expect(opens("127.0.0.1", { host: name }), name).toBe(false);
  for (const header of ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"])
    expect(opens("127.0.0.1", { host, [header]: "127.0.0.1" }), header).toBe(false);
  expect(opens("10.0.0.7", { host, "x-local": "1" })).toBe(false);
  expect(mayOpenMailbox(new Headers({ host }))).toBe(false);
});

test("where mail goes out through Resend, nobody sees a mailbox", () => {
  env().mailbox = false;
  expect(opens("127.0.0.1", { host: "localhost" })).toBe(false);
  env().mailbox = true;
});
