import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { LOCALES } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { CONSENT } from "../retention/consents.ts";
import { HOSTILE } from "../testing/hostile.ts";
import { drawForm, drawInbox, drawInstead } from "./form.ts";
import { FORM_POLICY } from "./form-style.ts";
import { buildFormScript } from "./script.ts";

/** Bytes, as transferred: the page, its style and all scripts, also the one on the page around. */
const LARGEST = 12_000;

const letter = {
  ...({ slug: "a-letter", state: "open", locale: "es", title: "Una carta", addressee: "La OEA" } as const),
  ...{ summary: "En breve.", retentionMonths: 12, letter: { version: 3 } },
};
const shown = { locale: "es", source: "red-andina" } as const;
const t = messagesIn("es");

test("the form has the letter's title, every field with nothing chosen before, and what is promised about them", () => {
  const html = drawForm(letter, shown);
  expect(html).toContain("<h1>Una carta</h1>");
  expect(html).toContain('href="/es/a-letter?from=red-andina"');
  expect(html).toContain('<form action="/embed/a-letter/form" method="post" novalidate');
  const hidden = { locale: "es", version: 3, consent: CONSENT, retention: 12, source: "red-andina" };
  for (const [name, value] of Object.entries(hidden))
    expect(html).toContain(`<input type="hidden" name="${name}" value="${value}">`);
  for (const name of ["name", "email", "country"]) expect(html).toMatch(new RegExp(`id="${name}" name="${name}"`));
  expect(html).not.toMatch(/ checked| selected>(?!Prefiero)/);
  expect(html).toContain(t("form.retention", { months: 12 }));
  expect(html).toContain('name="website"');
});

test("a refused form keeps what was typed, names each error beside its field, and asks for proof of work", () => {
  const values = { name: "தமிழ்", email: "ana", listed: "no", updates: "yes", source: "else", country: "BO" };
  const issues = [{ field: "email", code: "not_an_address", message: "Así no." }];
  const asked = { challenge: '{"a":1}', ticket: "t.1", working: "w", done: "d", without: "Espere." };
  const html = drawForm(letter, shown, { values, issues, asked, problem: "Muchas firmas." });
  expect(html).toContain('value="தமிழ்"');
  expect(html).toContain('value="ana" required aria-describedby="email-hint email-error" aria-invalid="true"');
  expect(html).toContain('<a href="#email">Así no.</a>');
  expect(html).toContain('<p class="error" id="email-error">Así no.</p>');
  expect(html).toMatch(/value="no" checked.*name="updates" value="yes" checked/);
  expect(html).toContain('<option value="BO" selected>');
  expect(html).toContain('name="source" value="else"');
  expect(html).toContain('data-challenge="{&quot;a&quot;:1}"');
  expect(html).toContain('name="ticket" value="t.1"');
});

test("a letter that cannot be signed shows no form, and why", () => {
  for (const state of ["not_open", "closed"] as const) {
    const html = drawForm({ ...letter, state }, shown);
    expect(html).not.toContain("<form");
    expect(html).toContain(state === "closed" ? t("letter.closed") : t("count.soon"));
  }
});

test("what follows has no code field, and leads back to the form with its source", () => {
  const html = drawInbox(letter, shown);
  expect(html).not.toMatch(/<form|name="code"/);
  expect(html).toContain('href="/embed/a-letter/form?lang=es&amp;from=red-andina"');
});

test("the frame needs at most 12 kB in every language, with its scripts", async () => {
  const scripts = [await buildFormScript(), await readFile("public/framed.js", "utf8")];
  const bytes = (text: string) => gzipSync(text).length;
  const shared = scripts.reduce((sum, script) => sum + bytes(script), 0);
  for (const locale of LOCALES) {
    const html = drawForm({ ...letter, title: "அ".repeat(200), summary: "é".repeat(300) }, { ...shown, locale });
    expect(bytes(html) + shared, locale).toBeLessThanOrEqual(LARGEST);
  }
});

test("the policy allows the frame's own style and scripts, posts to this site only, and any site around it", () => {
  for (const html of [drawForm(letter, shown), drawInbox(letter, shown), drawInstead("es", "x", "a-letter")]) {
    const style = /<style>(.*?)<\/style>/.exec(html)?.[1] ?? "";
    expect(FORM_POLICY).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/framed.js" defer>']);
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
  }
  for (const part of ["default-src 'none'", "form-action 'self'", "script-src 'self';", "frame-ancestors *"])
    expect(FORM_POLICY).toContain(part);
});

test("hostile words never become an element or attribute", () => {
  const elements = (html: string) => html.replace(/<style>.*?<\/style>/, "").match(/<[!/]?[a-z][^>]*>/gi)?.length;
  const draw = (text: string) =>
    drawForm({ ...letter, title: text, addressee: text, summary: text, locale: "pt" }, shown, {
      values: { name: text, email: text, version: text, asTyped: text },
      issues: [],
      problem: text,
    });
  for (const text of HOSTILE) {
    expect(elements(draw(text)), text).toBe(elements(draw("T")));
    expect(draw(text)).not.toContain(text.includes("<") ? text : "\0");
  }
});

test("the element reads nothing about visitors, stores nothing, and hears and tells this site's frame only", async () => {
  const script = await buildFormScript();
  expect(() => new Function(script)).not.toThrow();
  expect(script).not.toMatch(/cookie|[lL]ocalStorage|sessionStorage|indexedDB|navigator|innerHTML|fetch\(|"\*"/);
  expect(script).toContain(`/^(${LOCALES.join("|")})(?![a-z])`);
});
