import type { IncomingHttpHeaders } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { env } from "../../env.ts";
import { markLocal, mayOpenMailbox } from "./local.ts";

function opens(remoteAddress: string | undefined, headers: IncomingHttpHeaders): boolean {
  markLocal({ socket: { remoteAddress }, headers });
  return mayOpenMailbox(new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)])));
}

test("the mailbox opens to this machine under its own names", () => {
  const { SITE_URL } = env();
  env().SITE_URL = "http://letters.localhost:4000";
  onTestFinished(() => {
    env().SITE_URL = SITE_URL;
  });
  for (const host of ["localhost:3999", "LOCALHOST:3999", "127.0.0.1:3999", "[::1]:3999", "letters.localhost:4000"])
    for (const from of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) expect(opens(from, { host }), host).toBe(true);
});

const OTHERS = ["letters.example", "evil.localhost:3999", "localhost", "localhost:3000", "127.0.0.2:3999"];

test("the mailbox stays closed to other machines, other host names, proxied visitors and forged headers", () => {
  const host = "localhost:3999";
  for (const from of ["10.0.0.7", "2001:db8::1", "::ffff:10.0.0.7", undefined])
    expect(opens(from, { host })).toBe(false);
  for (const name of [...OTHERS, "127.0.0.1.evil.example:3999", "10.0.0.7:3999", ""])
    expect(opens("127.0.0.1", { host: name }), name).toBe(false);
  for (const header of ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"])
    expect(opens("127.0.0.1", { host, [header]: "127.0.0.1" }), header).toBe(false);
  expect(opens("10.0.0.7", { host, "x-local": "1" })).toBe(false);
  expect(mayOpenMailbox(new Headers({ host }))).toBe(false);
});

test("the mailbox is closed when email is sent through Resend", () => {
  env().mailbox = false;
  expect(opens("127.0.0.1", { host: "localhost:3999" })).toBe(false);
  env().mailbox = true;
});
