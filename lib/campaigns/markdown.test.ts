import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { HOSTILE } from "../testing/hostile.ts";
import { renderLine, renderMarkdown } from "./markdown.ts";

test("paragraphs, emphasis, lists, quotes and headings become HTML", () => {
  const html = renderMarkdown("# One\n\nTwo *three* **four**\n\n- five\n\n> six");
  for (const part of ["<h1>One</h1>", "<em>three</em>", "<strong>four</strong>", "<li>five</li>", "<blockquote>"])
    expect(html).toContain(part);
});

test("HTML, tables and strikethrough appear as typed; an image is a mark and a link, as the console's help says", () => {
  expect(renderMarkdown("<b>x</b>")).toContain("&lt;b&gt;x&lt;/b&gt;");
  expect(renderMarkdown("| a | b |\n|---|---|\n| 1 | 2 |")).toContain("| a | b |");
  expect(renderMarkdown("~~gone~~")).toContain("~~gone~~");
  expect(renderMarkdown("![map](https://example.org/a.png)")).toContain('!<a href="https://example.org/a.png">map</a>');
});

test("--- under an empty line is a line; directly under text it makes a heading", () => {
  expect(renderMarkdown("Yours\n\n---\n\nsmall")).toContain("<hr />");
  expect(renderMarkdown("Yours\n---")).toContain("<h2>Yours</h2>");
});

test("http, https and mailto links are kept", () => {
  expect(renderMarkdown("[a](https://example.org/x?y=1&z=2)")).toContain('href="https://example.org/x?y=1&amp;z=2"');
  expect(renderMarkdown("[a](mailto:ana@example.org)")).toContain('href="mailto:ana@example.org"');
});

test("a link with an empty URL points to the current page, as in CommonMark", () => {
  expect(renderMarkdown("[a]()")).toContain('<a href="">a</a>');
});

for (const text of HOSTILE) {
  test(`${JSON.stringify(text)} injects no markup, image or script`, () => {
    for (const html of [renderMarkdown(text), renderLine(text)]) expectHarmless(html);
  });
}

/** No element, attribute or URL beyond what CommonMark produces. */
function expectHarmless(html: string): void {
  for (const [, element = "", attributes = ""] of html.matchAll(/<\/?([^\s>/]*)([^>]*)>/g)) {
    expect(element).toMatch(/^(p|h[1-6]|em|strong|a|ul|ol|li|blockquote|code|pre|hr|br)$/);
    expect(attributes).toMatch(
      /^( \/| (href="((https?:|mailto:)[^"<>]*)?"|title="[^"<>]*"|start="\d+"|class="language-[^"<>]*"))*$/,
    );
  }
}

test("any text renders to CommonMark's elements and safe links only", () => {
  const piece = fc.constantFrom(
    ...HOSTILE,
    "<",
    ">",
    '"',
    "'",
    "&",
    "](",
    "![",
    "\n",
    "# ",
    "> ",
    "* ",
    "`",
    "https://example.org",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      expectHarmless(renderMarkdown(pieces.join("")));
      expectHarmless(renderLine(pieces.join("")));
    }),
    budget(200),
  );
});
