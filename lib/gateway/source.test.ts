import { expect, test } from "vitest";
import { sourceIn } from "../partners/source.ts";
import { aPage, textOf } from "../testing/page.ts";
import { withSource } from "./source.ts";

const FORM = '<input type="hidden" name="source" value=""/>';
const html = (body: string) => aPage({ body, headers: { "content-type": "text/html", etag: 'W/"1"' } });
const URL_OF_REASON = "/en/letter/reasons/3";

test("a source in a link is short and has safe characters only", () => {
  expect(sourceIn("/en/letter?from=partner-1.x&after=y")).toBe("partner-1.x");
  expect(sourceIn("https://letters.example/en/letter?from=partner-1.x#sign")).toBe("partner-1.x");
  for (const url of [
    "/en/letter",
    "/en?from=",
    "/en#?from=a",
    '/en?from="><script>',
    "/en?from=a%20b",
    `/en?from=${"x".repeat(41)}`,
  ])
    expect(sourceIn(url)).toBeUndefined();
});

test("the form contains the source of the reader's link", () => {
  const page = withSource(html(FORM), "ana", URL_OF_REASON);
  expect(textOf(page)).toBe('<input type="hidden" name="source" value="ana"/>');
  expect(page.headers.etag).toBe('W/"1-ana"');
});

test("the form on other sites contains it, too, and so does its way back", () => {
  const framed = '<input type="hidden" name="source" value=""><a href="/embed/letter/form?lang=es">';
  const sourced = '<input type="hidden" name="source" value="1a"><a href="/embed/letter/form?lang=es&amp;from=1a">';
  expect(textOf(withSource(html(framed), "1a", "/embed/letter/form/inbox?lang=es"))).toBe(sourced);
});

const LINKS = {
  '<a class="x" href="/es/letter#sign">': '<a class="x" href="/es/letter?from=ana#sign">',
  '<a href="/es/letter" lang="es">': '<a href="/es/letter?from=ana" lang="es">',
  '<a rel="noopener" href="/es/letter" data-sign>': '<a rel="noopener" href="/es/letter?from=ana" data-sign>',
  '<a href="/es/letter/reasons/4">': '<a href="/es/letter/reasons/4?from=ana">',
  '<a rel="next" href="/en/letter/signatories?after=7_b">':
    '<a rel="next" href="/en/letter/signatories?after=7_b&amp;from=ana">',
};
for (const [link, sourced] of Object.entries(LINKS))
  test(`a link within the letter keeps the source: ${link}`, () => {
    for (const at of [URL_OF_REASON, "/pt/letter", "/embed/letter"])
      expect(textOf(withSource(html(link), "ana", at))).toBe(sourced);
  });

test("oEmbed discovery keeps the source", () => {
  const link = (letter: string, from = "") =>
    `<link rel="alternate" type="application/json+oembed" href="https://a.example/oembed?url=https%3A%2F%2Fa.example%2Fen%2F${letter}${from}&amp;format=json"/>`;
  for (const path of ["letter", "letter%2Freasons%2F3"])
    expect(textOf(withSource(html(link(path)), "ana", URL_OF_REASON))).toBe(link(path, "%3Ffrom%3Dana"));
  expect(textOf(withSource(html(link("letter-2")), "ana", URL_OF_REASON))).toBe(link("letter-2"));
});

const OTHERS = [
  '<a href="/es/letter-2#sign">',
  '<a href="/en">',
  '<a href="/en/privacy">',
  '<a href="https://example.org/en/letter">',
  '<a href="/api/campaigns/letter/history">',
  '<a href="/en/letter?from=other">',
  '<link rel="canonical" href="/en/letter">',
  '<button data-copy="https://example.org/en/letter">',
];
for (const link of OTHERS)
  test(`other links stay unchanged: ${link}`, () =>
    expect(textOf(withSource(html(link), "ana", URL_OF_REASON))).toBe(link));

test("a short link keeps the source when redirecting", () => {
  const redirected = (location: string) => {
    const page = aPage({ status: 307, body: "", headers: { location } });
    return withSource(page, "ana", "/letter").headers.location;
  };
  expect(redirected("/en/letter")).toBe("/en/letter?from=ana");
  expect(redirected("http://localhost/en/letter?after=7_b")).toBe("http://localhost/en/letter?after=7_b&from=ana");
});

test("other responses, and pages of no letter, stay unchanged", () => {
  const data = aPage({ body: FORM, headers: { "content-type": "application/json" } });
  expect(withSource(data, "ana", URL_OF_REASON)).toBe(data);
  const home = html(FORM);
  expect(withSource(home, "ana", "/en")).toBe(home);
});
