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

test("links go to the web and to mail", () => {
  expect(renderMarkdown("[a](https://example.org/x?y=1&z=2)")).toContain('href="https://example.org/x?y=1&amp;z=2"');
  expect(renderMarkdown("[a](mailto:ana@example.org)")).toContain('href="mailto:ana@example.org"');
});

test("a link to nowhere leads to the page that it is on, as CommonMark has it", () => {
  expect(renderMarkdown("[a]()")).toContain('<a href="">a</a>');
});

for (const text of HOSTILE) {
  test(`${JSON.stringify(text)} brings no markup, image or script of its own`, () => {
    for (const html of [renderMarkdown(text), renderLine(text)]) expectHarmless(html);
  });
}

/** No element, attribute or address beyond what CommonMark makes of text. */
function expectHarmless(html: string): void {
  for (const [, element = "", attributes = ""] of html.matchAll(/<\/?([^\s>/]*)([^>]*)>/g)) {
    expect(element).toMatch(/^(p|h[1-6]|em|strong|a|ul|ol|li|blockquote|code|pre|hr|br)$/);
    expect(attributes).toMatch(
      /^( \/| (href="((https?:|mailto:)[^"<>]*)?"|title="[^"<>]*"|start="\d+"|class="language-[^"<>]*"))*$/,
    );
  }
}

test("whatever somebody writes, only CommonMark's own elements and safe links come of it", () => {
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
