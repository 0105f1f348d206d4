import { expect, test } from "vitest";
import { SNIPPETS, snippetsOf } from "./snippets.ts";

const site = "https://letters.example.org";
const of = { site, slug: "letter", key: "red-andina", locale: "es", title: "La carta" } as const;

test("every snippet links to the letter in its language with the partner's key and absolute URLs", () => {
  const codes = snippetsOf(of);
  const link = `${site}/es/letter?from=red-andina`;
  for (const kind of ["script", "badge", "markdown", "link", "mail"] as const) expect(codes[kind]).toContain(link);
  expect(codes.script).toContain(`<script async src="${site}/embed.js"></script>`);
  expect(codes.script).toContain('<signature-counter campaign="letter" lang="es" from="red-andina">');
  expect(codes.script).toContain(
    `<a href="${link}">La carta</a></td></table></foreignObject></svg></signature-counter>`,
  );
  expect(codes.iframe).toContain(`src="${site}/embed/letter?lang=es&amp;from=red-andina"`);
  expect(codes.form).toContain('<signature-form campaign="letter" lang="es" from="red-andina"><iframe');
  expect(codes.form).toContain(`src="${site}/embed/letter/form?lang=es&amp;from=red-andina"`);
  expect(codes.badge).toContain(`${site}/badge/letter.svg?lang=es`);
  expect(codes.mail).toContain(`${site}/badge/letter.png?lang=es`);
  expect(codes.oembed).toBe(`${site}/oembed?url=${encodeURIComponent(link)}&format=json`);
});

test("the counter's fallback fills its space, and the frame has no border, whatever styles the page's policy forbids", () => {
  const { script, iframe } = snippetsOf(of);
  expect(script).toContain('<svg width="100%" height="223"><rect width="100%" height="100%"');
  expect(script).not.toContain("style=");
  expect(iframe).toContain('frameborder="0"');
});

test("a hostile title cannot break out of a snippet", () => {
  const codes = snippetsOf({ ...of, title: `"><script>alert(1)</script>](javascript:alert(1))[<img src=x> & 'q'` });
  for (const kind of SNIPPETS) {
    if (kind === "markdown") expect(codes[kind]).toContain("\\](javascript");
    else expect(codes[kind]).not.toMatch(/<script>alert|<img src=x|="">/);
  }
});

test("without a partner no link contains a key", () => {
  const codes = snippetsOf({ ...of, key: undefined });
  for (const kind of SNIPPETS) expect(codes[kind], kind).not.toContain("from");
  expect(codes.link).toBe(`${site}/es/letter`);
});
