import { expect, test } from "vitest";
import { env } from "../env.ts";
import { LOCALES, type Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { after, DAY } from "../testing/makers.ts";
import { makeCode } from "../verification/code.ts";
import { readToken } from "../verification/token.ts";
import { composeMail, type MailKind } from "./compose.ts";
import { fill } from "./template.ts";

const now = new Date("2026-06-01T10:00:00Z");
const signatureId = "0190a0b0-c0d0-7e0f-8a0b-0c0d0e0f0a0b";

const wordsId = "0190a0b0-c0d0-7e0f-8a0b-0c0d0e0f0a0c";

function aMail(kind: MailKind, locale: Locale = "en", named?: string | null, title = "The letter") {
  const name = named === undefined && kind === "already_signed" ? "Ana Pérez" : (named ?? null);
  const to = { signatureId, wordsId, requestedAt: now, name, address: "ana@example.org", locale };
  return composeMail(kind, to, { slug: "letter", title }, now);
}

const linkIn = (text: string) => /https:\/\/letters\.example\/\w\w\/[\w-]+\/[\w.-]+/.exec(text)?.[0] ?? "";

for (const locale of LOCALES) {
  for (const kind of ["verification", "reminder"] as const) {
    test(`the ${kind} in ${locale} has the letter, link, code and expiry as HTML and text, and no name`, async () => {
      const { html, text, subject } = await aMail(kind, locale);
      const code = makeCode(wordsId, now);
      expect(subject).toContain("The letter");
      for (const body of [html, text]) {
        for (const part of ["The letter", code, "UTC", messagesIn(locale)("mail.greetingNobody")])
          expect(body).toContain(part);
        expect(linkIn(body)).toMatch(new RegExp(`^https://letters.example/${locale}/verify/`));
        expect(readToken("verify", linkIn(body).split("/").at(-1) ?? "")).toEqual({
          id: wordsId,
          expiresAt: after(now, 3 * DAY),
        });
        expect(body).not.toMatch(/\{\{|undefined|null|\[object/);
      }
      expect(html).toContain(`lang="${locale}"`);
      expect(html.match(/href="([^"]+)"/)?.[1]).toBe(linkIn(text));
    });
  }

  test(`the email about signing again in ${locale} links to the signature and has no code`, async () => {
    const { html, text } = await aMail("already_signed", locale);
    for (const body of [html, text]) {
      expect(linkIn(body)).toMatch(new RegExp(`^https://letters.example/${locale}/my-signature/`));
      expect(readToken("own", linkIn(body).split("/").at(-1) ?? "")?.id).toBe(signatureId);
      expect(body).toContain("Ana Pérez");
      expect(body).not.toContain(makeCode(wordsId, now));
      expect(body).not.toMatch(/\{\{|undefined/);
    }
  });
}

test("while a letter is open with an end, its emails tell the end in its time zone", async () => {
  const to = { signatureId, wordsId, requestedAt: now, name: null, address: "ana@example.org" };
  const letter = { slug: "letter", title: "The letter" };
  const closing = { closesAt: new Date("2026-12-10T04:59:00Z"), timeZone: "America/New_York" };
  for (const kind of ["verification", "reminder", "already_signed"] as const) {
    const of = (locale: Locale, at: Date) => composeMail(kind, { ...to, locale }, letter, at, closing);
    const { html, text } = await of("en", now);
    for (const body of [html, text]) expect(body).toMatch(/until December 9, 11:59\sPM, Washington time\./);
    expect((await of("fr", now)).text).toContain("jusqu’au 9 décembre, 23:59, heure de Washington");
    expect((await of("en", closing.closesAt)).text).not.toContain("Washington");
  }
});

test("each language and kind has its own subject", async () => {
  const kinds = ["verification", "reminder", "already_signed"] as const;
  const mails = await Promise.all(LOCALES.flatMap((locale) => kinds.map((kind) => aMail(kind, locale))));
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(mails.length);
});

test("a name cannot add markup, lines or slots", async () => {
  const name = `<b>&"{{code}}'$&`;
  const { html, text, subject } = await aMail(
    "already_signed",
    "en",
    name,
    'A "title"\r\nBcc: eva@example.org {{link}}',
  );
  expect(text).toContain(`Hello ${name},`);
  expect(html).toContain("Hello &lt;b&gt;&amp;&quot;{{code}}&#39;$&amp;,");
  expect(html).not.toContain("<b>");
  expect(subject).toBe('You have already signed: A "title" Bcc: eva@example.org {{link}}');
});

test("names in every script arrive unchanged", async () => {
  for (const name of ["தமிழ்ச்செல்வி", "محمد", "王小明", "Bob 🇧🇴", "O’Brien"]) {
    const { html, text } = await aMail("already_signed", "es", name);
    expect(html).toContain(name);
    expect(text).toContain(name);
  }
});

test("an email is sent from our address and marked as auto-generated", async () => {
  expect(await aMail("verification")).toMatchObject({
    from: env().MAIL_FROM,
    to: "ana@example.org",
    headers: { "Auto-Submitted": "auto-generated" },
  });
});

test("an email loads no external resource", async () => {
  for (const kind of ["verification", "reminder", "already_signed"] as const)
    expect((await aMail(kind)).html).not.toMatch(/<img|<script|src=|url\(|<link/i);
});

test("filling inserts each value once and keeps unknown slots", () => {
  const template = { subject: "{{a}}", html: "<i>{{a}}{{b}}{{c}}</i>", text: "{{a}} {{a}} {{ a }}" };
  expect(fill(template, { a: "{{b}}", b: "&" })).toEqual({
    subject: "{{b}}",
    html: "<i>{{b}}&amp;{{c}}</i>",
    text: "{{b}} {{b}} {{ a }}",
  });
});
