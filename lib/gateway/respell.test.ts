import { expect, test } from "vitest";
import { aUrl } from "../testing/routes.ts";
import { makeToken } from "../verification/token.ts";
import { respell } from "./respell.ts";
import { ROUTES } from "./routes.ts";

const MEANT: Record<string, string> = {
  "/Almagro-Resign": "/almagro-resign",
  "/ALMAGRO-RESIGN/Signatories": "/almagro-resign/signatories",
  "/EN/almagro-resign": "/en/almagro-resign",
  "/En": "/en",
  "/pt-BR/almagro-resign": "/pt/almagro-resign",
  "/pt-br": "/pt",
  "/es-419/almagro-resign": "/es/almagro-resign",
  "/en_US/Almagro-Resign/Reasons/3": "/en/almagro-resign/reasons/3",
  "/en/almagro-resign.": "/en/almagro-resign",
  "/en/almagro-resign,": "/en/almagro-resign",
  "/en/almagro-resign)": "/en/almagro-resign",
  "/en/almagro-resign).": "/en/almagro-resign",
  "/en/almagro-resign)/": "/en/almagro-resign/",
  "/en/almagro-resign%22": "/en/almagro-resign",
  "/en/almagro-resign%3E": "/en/almagro-resign",
  "/en/almagro-resign%20": "/en/almagro-resign",
  "/en/almagro-resign%E2%80%9D": "/en/almagro-resign",
  "/en/almagro-resign%E2%80%8B": "/en/almagro-resign",
  "/en/almagro-%0D%0Aresign": "/en/almagro-resign",
  "/en/almagro-resign%3C/a%3E": "/en/almagro-resign",
  "/en/almagro-resign&utm_source=x": "/en/almagro-resign",
  "/en/almagro-resign%3Futm_source=x": "/en/almagro-resign",
  "/en/almagro-resign%20Thanks": "/en/almagro-resign",
  "/almagro-resign.": "/almagro-resign",
  "/%3Calmagro-resign%3E": "/almagro-resign",
  "/en/privacy;": "/en/privacy",
  "/en).?from=x": "/en?from=x",
  "/embed/Almagro-Resign?lang=es": "/embed/almagro-resign?lang=es",
  "/badge/Almagro-Resign.svg": "/badge/almagro-resign.svg",
  "/Organize": "/organize",
  "/organize.": "/organize",
};

for (const [typed, meant] of Object.entries(MEANT))
  test(`${typed} means ${meant}`, () => {
    expect(respell(typed)).toBe(meant);
    expect(respell(meant)).toBeUndefined();
  });

const token = makeToken("verify", "0190a0b0-c0d0-7e0f-8a0b-0c0d0e0f0a0b", new Date("2026-06-01T10:00:00Z"));

test("a token keeps its capitals", () => {
  for (const known of [token, "AbC.unknown"]) expect(respell(`/en/verify/${known}`)).toBeUndefined();
  expect(respell(`/EN/Verify/${token}?done=renew`)).toBe(`/en/verify/${token}?done=renew`);
  expect(respell(`/ES/A-Letter/Next/${token}`)).toBe(`/es/a-letter/next/${token}`);
  const pages = ROUTES.map(({ path }) => path).filter((path) => /^\/\[locale\].*\[token\]$/.test(path));
  expect(pages.length).toBeGreaterThan(6);
  for (const path of pages) expect(respell(aUrl(path.replace("[token]", token))), path).toBeUndefined();
});

test("URLs that are right, of programs, or of the console inside stay as they are", () => {
  const right = [
    "/",
    "/en",
    "/en/almagro-resign",
    "/es-la-hora",
    "/es-hora",
    "/en/a/reasons/1/share.png",
    "/embed.js",
    "/badge/%3Ca%3E.svg",
  ];
  const exact = [
    "/api/campaigns/A",
    "/_next/static/AbC.js",
    "/.well-known/X",
    "/organize/A/b",
    "/en/a%2Fb)",
    "/%5Cevil.example)",
  ];
  for (const url of [...right, ...exact, "/en/%C3%B1", "/de/x"]) expect(respell(url)).toBeUndefined();
});

test("a redirect never leads to another site", () => {
  for (const url of [
    "/%2F%2Fevil.example)",
    "/%5Cevil.example.",
    "/.%2Fevil.example)",
    "/%09/evil.example)",
    "/%20/evil.example)",
    "/%E2%80%8B/evil.example)",
    "/%0A/evil.example",
  ])
    expect(respell(url) ?? "/").toMatch(/^\/(?![/\\])/);
});
