import { expect, test } from "vitest";
import { canonicalUrl, normalizePath } from "./url.ts";

const CANONICAL: Record<string, string[]> = {
  "/en": ["/en", "/en?", "/en?fbclid=1", "/en?lang=es"],
  "/en/a": ["/en/a?done=2&x=1&after=019355f0-0000-7000-8000-000000000001"],
  "/en/a/signatories": ["/en/a/signatories?after=1", "/en/a/signatories?after=019355f0-0000-7000-8000-000000000001x"],
  "/en/a/signatories?after=019355f0-0000-7000-8000-000000000001": [
    "/en/a/signatories?x=1&after=019355f0-0000-7000-8000-000000000001",
  ],
  "/en/my-signature/t?done=hide": ["/en/my-signature/t?x=1&done=hide"],
  "/robots.txt": ["/robots.txt?after=019355f0-0000-7000-8000-000000000001"],
  "/api/openapi.json": ["/api/openapi.json?x=2"],
  "/api/campaigns/a/count": ["/api/campaigns/a/count?x=1", "/api/campaigns/a/count?by=hour"],
  "/api/campaigns/a/history?by=hour&format=csv": ["/api/campaigns/a/history?format=csv&by=hour&_=1"],
  "/api/campaigns/a/history": ["/api/campaigns/a/history?by=day", "/api/campaigns/a/history?format=json&by=x"],
  "/api/campaigns/a/countries?format=csv": ["/api/campaigns/a/countries?y&format=csv&format=json"],
  "/api/campaigns/a/signatures?after=019355f0-0000-7000-8000-000000000001": [
    "/api/campaigns/a/signatures?x=2&after=019355f0-0000-7000-8000-000000000001&after=3",
  ],
  "/api/campaigns?locale=es": ["/api/campaigns?locale=es-BO&x"],
  "/api/campaigns/a/updates?locale=es": ["/api/campaigns/a/updates?x=1&locale=es"],
  "/api/campaigns/a/pictures/b-600.webp": ["/api/campaigns/a/pictures/b-600.webp?x=1"],
  "/badge/a.svg": ["/badge/a.svg?style=flat", "/badge/a.svg?style=<x>&theme=pink&lang=de", "/badge/a.svg?from=a"],
  "/badge/a.svg?lang=es&style=plain&theme=dark": ["/badge/a.svg?theme=dark&style=plain&lang=ES-bo&x"],
  "/embed/a?lang=pt": ["/embed/a?lang=pt_BR", "/embed/a?y=1&lang=pt&from=b"],
  "/oembed?url=https%3A%2F%2Fl.example%2Fes%2Fa": [
    "/oembed?maxwidth=0&url=https://l.example/es/a?utm=1%23x",
    "/oembed?url=https%3A%2F%2FL.example%2Fes%2Fa&maxheight=-1&maxwidth=1e3",
  ],
  "/oembed?url=x&format=xml&maxwidth=300&maxheight=99": ["/oembed?maxheight=99&maxwidth=300&format=yaml&url=x"],
  "/oembed?url=x": ["/oembed?url=x&format=json"],
  "/oembed?url=https%3A%2F%2Fl.example%2Fa%3Ffrom%3Dy": [
    "/oembed?url=https://l.example/a?from=y%26z=1",
    "/oembed?url=https://l.example/a?from=y%23sign",
  ],
};

for (const [canonical, urls] of Object.entries(CANONICAL))
  test(`${canonical} has one canonical spelling`, () => {
    expect(urls.map(canonicalUrl)).toEqual(urls.map(() => canonical));
  });

test("URLs of uncached routes keep all parameters", () => {
  for (const url of ["/api/new?x=2", "/_next/image?url=x"]) expect(canonicalUrl(url)).toBe(url);
});

const NORMALIZED: Record<string, string> = {
  "/api/campaigns/%61lmagro%2Dresign/%63ount?x=%61": "/api/campaigns/almagro-resign/count?x=%61",
  "/badge/a%6Cm%5f1%2esvg": "/badge/alm_1.svg",
  "/%6frganize": "/organize",
  "/en/%2e%2e/%2E/.%2e/a": "/en/%2e%2e/%2E/.%2e/a",
  "/en/%2561%2Fa%0A%C3%A1%40": "/en/%2561%2Fa%0A%C3%A1%40",
};

for (const [given, normalized] of Object.entries(NORMALIZED))
  test(`${given} is normalized to ${normalized}`, () => expect(normalizePath(given)).toBe(normalized));
