import { expect, test } from "vitest";
import { makeToken } from "../verification/token.ts";
import { trimToken } from "./trim-token.ts";

const token = makeToken("verify", "0190a0b0-c0d0-7e0f-8a0b-0c0d0e0f0a0b", new Date("2026-06-01T10:00:00Z"));
const [head, tail] = [token.slice(0, 30), token.slice(30)];

const MANGLED = [
  ...[
    ">",
    ")",
    "]",
    ",",
    ";",
    "'",
    "*",
    "_",
    "!",
    "...",
    ").",
    "%3E",
    "%22",
    "%5D",
    "%20",
    "%C2%A0",
    "%E2%80%8B",
    "%0D%0A",
  ],
  ...[
    "%E2%80%9D",
    "%C2%BB",
    "&gt;",
    "&quot;",
    "%3C/a%3E",
    "%20Thanks",
    "-",
    "%29%20AAAA",
    "%EF%BB%BF",
    "%2C%20Ana",
    "/",
  ],
].map((end) => token + end);
const BROKEN = ["%20", "%0A", "%0D%0A", "%3D%0D%0A", "=%0A", "%E2%80%8B", "%C2%AD", "%09", "%E2%80%8D", "+"].map(
  (gap) => head + gap + tail,
);
const OPENED = ["%3C", "%20", "(", "%22", "%E2%80%9C", "'"].map((start) => start + token);

const PAGES = [
  "/en/verify/",
  "/es/my-signature/",
  "/es/almagro-resign/next/",
  "/pt/stop-mails/",
  "/fr/partners/",
  "/fr/samples/",
  "/es/asked/",
  "/en/author-contact/",
  "/organize/log-in/",
];
const APIS = [
  "/api/verifications/",
  "/api/my-signature/",
  "/api/stop-mails/",
  "/api/partners/",
  "/api/samples/",
  "/api/asked/",
  "/api/author-contact/",
];

for (const path of [...PAGES, ...APIS])
  test(`a token that an email program mangled is trimmed at ${path}`, () => {
    for (const typed of [...MANGLED, ...BROKEN, ...OPENED])
      if (!path.startsWith("/api/") || !/\/a/.test(typed)) expect(trimToken(path + typed), typed).toBe(path + token);
    expect(trimToken(path + token.replaceAll("-", "%E2%80%91"))).toBe(path + token);
  });

test("the rest of the URL stays", () => {
  expect(trimToken(`/api/verifications/${token})/renewal`)).toBe(`/api/verifications/${token}/renewal`);
  expect(trimToken(`/api/stop-mails/${token}%20?locale=es`)).toBe(`/api/stop-mails/${token}?locale=es`);
  expect(trimToken(`/EN/verify/${token})`)).toBe(`/EN/verify/${token}`);
  expect(trimToken(`/pt-BR/verify/${token})?done=renew`)).toBe(`/pt-BR/verify/${token}?done=renew`);
});

test("a token with more letters or digits is not one", () => {
  for (const more of ["x", "A", "0", "AAAA"])
    expect(trimToken(`/en/verify/${token}${more}`)).toBe(`/en/verify/${token}${more}`);
});

test("other URLs stay as they are", () => {
  const short = `/en/verify/${token.slice(0, -1)}`;
  const others = ["/en/my-signature/sent", "/en/my-signature", "/organize/log-in", `/api/verifications/${token}/other`];
  for (const url of [short, "/en/verify/x).", "/en/almagro-resign)", `/en/a/${token})`, "/", ...others])
    expect(trimToken(url)).toBe(url);
});
