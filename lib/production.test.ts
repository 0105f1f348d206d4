import { expect, test } from "vitest";
import { isLoopback, isProduction, refuseOpenings } from "./production.ts";

const MAILING = {
  NODE_ENV: "production",
  RESEND_API_KEY: "re_1",
  SITE_URL: "https://letters.example",
  MAIL_FROM: "letters@letters.example",
};
const WORK = { NODE_ENV: "development" };
const LOCAL = { NODE_ENV: "production", MAILBOX: "1", HOST: "127.0.0.1" };

/** Changes to a valid production environment, and the variable that is refused. */
const REFUSED: [Record<string, string | undefined>, string][] = [
  [{ ...MAILING, RESEND_API_KEY: undefined }, "RESEND_API_KEY"],
  [{ ...MAILING, SITE_URL: undefined }, "SITE_URL"],
  [{ ...MAILING, MAIL_FROM: undefined }, "MAIL_FROM"],
  [{ ...MAILING, SITE_URL: "http://letters.example" }, "SITE_URL"],
  [{ ...MAILING, SIGN_LIMIT: "0" }, "SIGN_LIMIT"],
  [{ ...MAILING, LOG_IN_LIMIT: "0.0" }, "LOG_IN_LIMIT"],
  [{ ...MAILING, MAILBOX: "1" }, "MAILBOX"],
  [{ ...MAILING, RESEND_BASE_URL: "http://127.0.0.1:3000/api/mailbox" }, "RESEND_BASE_URL"],
  [{ ...MAILING, RESEND_BASE_URL: "http://mail.example" }, "RESEND_BASE_URL"],
  [{ ...MAILING, RESEND_API_KEY: undefined, MAILBOX: "0" }, "RESEND_API_KEY"],
  [{ ...LOCAL, HOST: "0.0.0.0" }, "HOST"],
  [{ ...LOCAL, HOST: "::" }, "HOST"],
  [{ ...LOCAL, HOST: "10.0.0.7" }, "HOST"],
  [{ ...LOCAL, RESEND_BASE_URL: "http://10.0.0.7/api/mailbox" }, "RESEND_BASE_URL"],
  [{ ...LOCAL, SITE_URL: "http://letters.example" }, "SITE_URL"],
  [{ ...LOCAL, SITE_URL: "https://letters.example" }, "SITE_URL"],
  [{ ...LOCAL, SITE_URL: "http://192.168.1.5:3000", WITHOUT_TLS: "1" }, "SITE_URL"],
  [{ ...WORK, HOST: "10.0.0.7" }, "HOST"],
];

for (const [settings, name] of REFUSED) {
  test(`${JSON.stringify(settings)} is refused, naming ${name}`, () => {
    const complaints = refuseOpenings(settings);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(new RegExp(`^${name}\\b`));
  });
}

const TAKEN: Record<string, string>[] = [
  WORK,
  { NODE_ENV: "test" },
  { ...WORK, HOST: "0.0.0.0" },
  { ...WORK, SIGN_LIMIT: "0", SITE_URL: "http://192.168.1.5:3000" },
  MAILING,
  { ...MAILING, HOST: "::" },
  { ...MAILING, SITE_URL: "http://letters.example", WITHOUT_TLS: "1" },
  { ...MAILING, SITE_URL: "http://localhost:3000" },
  { ...MAILING, SITE_URL: `http://${"a".repeat(56)}.onion` },
  { ...MAILING, SIGN_LIMIT: "0", LOG_IN_LIMIT: "0", WITHOUT_LIMITS: "1" },
  { ...MAILING, RESEND_BASE_URL: "https://mail.example" },
  { ...MAILING, RESEND_BASE_URL: "http://127.0.0.1:8025" },
  LOCAL,
  {
    ...LOCAL,
    SIGN_LIMIT: "0",
    SITE_URL: "http://localhost:3000",
    RESEND_BASE_URL: "http://127.0.0.1:4000/api/mailbox",
  },
];

for (const settings of TAKEN) {
  test(`${JSON.stringify(settings)} is accepted`, () => expect(refuseOpenings(settings)).toEqual([]));
}

test("all unsafe settings are named at once", () => {
  const names = refuseOpenings({ ...MAILING, SITE_URL: "", MAIL_FROM: "", SIGN_LIMIT: "0" }).map(
    (line) => line.split(/\W/)[0],
  );
  expect(names).toEqual(["SITE_URL", "MAIL_FROM", "SIGN_LIMIT"]);
});

test("loopback means this machine, not look-alike names", () => {
  for (const host of ["127.0.0.1", "127.8.9.10", "::1", "[::1]", "localhost", "LOCALHOST", "a.localhost"])
    expect(isLoopback(host), host).toBe(true);
  for (const host of [
    "",
    "0.0.0.0",
    "::",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "evil-localhost",
    "10.0.0.1",
  ])
    expect(isLoopback(host), host).toBe(false);
});

test("only development and test, by their exact names, are not production", () => {
  for (const mode of ["production", "Production", "prod", "staging", "Development", "development ", "tests"])
    expect(isProduction(mode), mode).toBe(true);
  expect(refuseOpenings({ NODE_ENV: "staging" })[0]).toMatch(/^RESEND_API_KEY is missing/);
  expect([isProduction("development"), isProduction("test")]).toEqual([false, false]);
});
