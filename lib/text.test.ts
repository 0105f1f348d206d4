import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "./testing/budget.ts";
import { Text } from "./text.ts";

const Name = Text({ max: 100 });
const Comment = Text({ max: 500, lines: true, links: true });

function codeOf(schema: typeof Name, value: unknown): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.message;
}

const REFUSED = {
  required: ["", " ", "\t\n", "\u00A0\u2003\u3000", "\uFEFF", undefined],
  not_text: [null, 7, true, ["Ana"], { name: "Ana" }],
  too_long: ["x".repeat(101), "é".repeat(101), "😀".repeat(101), "ñ".repeat(101), "أ".repeat(101)],
  forbidden_characters: [
    "Ana\nPérez",
    "Ana\tPérez",
    "Ana\rPérez",
    "Ana\u0000",
    "Ana\u001B[31m",
    "Ana\u007F",
    "Ana\u0085Pérez",
    "Ana\u2028Pérez",
    "Ana\u2029Pérez",
    "Ana\u202Egpj.exe",
    "\u202AAna\u202C",
    "\u2066Ana\u2069",
    "Ana\uE000",
    "Ana\uFFFF",
    "Ana\uD800",
    "\uDC00Ana",
    "Ana\u{10FFFF}",
    "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306algo",
  ],
  invisible: [
    "\u200B",
    "\u200B\u200C\u200D",
    "\u2060",
    "\u00AD",
    "\u3164",
    "\u115F\u1160",
    "\uFFA0",
    "\u2800\u2800",
    "\u0301",
    "\u200E \u200F",
    "\u{E0041}\u{E0042}",
    "\uFE0F",
    "\u180E",
    "\u061C",
  ],
  link: [
    "http://evil.example",
    "https://evil.example/x",
    "ftp://evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "Ana https://evil.example",
    "www.evil.example",
    "Ana www.evil.de",
    "evil.com",
    "Visit EVIL.COM now",
    "evil.com/path",
    "sub.evil.co.uk",
    "bit.ly/abc",
    "t.me/abc",
    "x.co/abc",
    "evil.de/abc",
    "пример.com",
    "ñandú.org",
    "example.net.",
    "ana@example.org",
    "Ana <ana@example.org>",
    "mailto:ana@example.org",
    "ｅｖｉｌ．ｃｏｍ",
    "evil。com",
  ],
};

for (const [code, texts] of Object.entries(REFUSED))
  for (const text of texts)
    test(`as a name, ${JSON.stringify(text)?.slice(0, 40)} is ${code}`, () => {
      expect(codeOf(Name, text)).toBe(code);
    });

test("names are trimmed, inner spaces collapsed, and characters composed", () => {
  expect(Name.parse("  Jose\u0301   Pe\u0301rez \u00A0")).toBe("José Pérez");
});

test("comments keep line breaks and links, and refuse other controls", () => {
  expect(Comment.parse(" Yes!\r\nSee https://example.org\r\tNow ")).toBe("Yes!\nSee https://example.org\n\tNow");
  expect(codeOf(Comment, "Yes\u202E")).toBe("forbidden_characters");
  expect(codeOf(Comment, "Yes\u0000")).toBe("forbidden_characters");
  expect(codeOf(Comment, "x".repeat(501))).toBe("too_long");
  expect(Comment.parse("😀".repeat(500))).toHaveLength(1000);
});

test("endless spaces and marks take linear time", () => {
  const [many, marks] = [" ".repeat(300_000), "\u0301\u0323".repeat(150_000)];
  for (const schema of [Name, Comment]) {
    expect(codeOf(schema, `a${marks}`)).toBe("forbidden_characters");
    expect(codeOf(schema, marks)).toBe("invisible");
    expect(codeOf(schema, `${many}\u2003${many}`)).toBe("required");
  }
  expect(Name.parse(`a${many}b${many}`)).toBe("a b");
  expect(codeOf(Comment, `a${many}b`)).toBe("too_long");
});

test("any text is accepted or refused with a code, never throws, and parsing is idempotent", () => {
  const unit = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary-ascii" }),
  );
  const codes = [...Object.keys(REFUSED), undefined];
  fc.assert(
    fc.property(
      fc.oneof(
        unit,
        fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points)),
      ),
      (text) => {
        for (const schema of [Name, Comment]) {
          const { data, error } = schema.safeParse(text);
          expect(codes).toContain(error?.issues[0]?.message);
          if (data !== undefined) expect(schema.parse(data)).toBe(data);
        }
      },
    ),
    budget(600),
  );
});
