import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { HOSTILE } from "../testing/hostile.ts";
import { examplesOf } from "./examples.ts";

const OF = { site: "https://letters.example.org", slug: "almagro-resign", locale: "es" } as const;
const IN_HTML = ["script", "form", "iframe", "badge", "mail"] as const;

/** What remains of an example once its expected elements and attributes are removed. */
function restOf(html: string): string {
  return html
    .replace(
      /<\/?(script|signature-counter|signature-form|a|img|iframe|svg|rect|foreignObject|table|td)(?:\s+(?:async|[\w-]+="[^"<>]*"))*\/?>/g,
      "",
    )
    .replace(/\s+/g, " ")
    .trim();
}

test("each example contains the letter, the language and only this site's URL", () => {
  const {
    policy: _,
    looks: __,
    formPolicy: ___,
    formLooks: ____,
    ...examples
  } = examplesOf({ ...OF, title: "A title" });
  for (const [name, code] of Object.entries(examples)) {
    const hosts = [...code.matchAll(/https?:\/\/([^/"?\s]+)/g)].map(([, host]) => host);
    expect(new Set(hosts), name).toEqual(new Set(["letters.example.org"]));
    if (name !== "openapi" && name !== "wordpress") expect(code, name).toContain("almagro-resign");
  }
  expect(examples.script).toContain('<signature-counter campaign="almagro-resign" lang="es">');
});

test("a hostile title never becomes an element or leaves its attribute", () => {
  const check = (title: string) => {
    const examples = examplesOf({ ...OF, title });
    for (const name of IN_HTML) expect(restOf(examples[name]), name).not.toMatch(/[<>"]/);
  };
  for (const title of [...HOSTILE, '" onload="alert(1)', "</a><script>"]) check(title);
  fc.assert(fc.property(fc.string({ unit: "binary" }), check), budget());
});

test("brackets in a title do not end a Markdown link's text", () => {
  const { markdown } = examplesOf({ ...OF, title: "a](https://evil.example)[b" });
  expect(markdown).toContain("a\\](https://evil.example)\\[b»](https://letters.example.org/");
});

test("WordPress gets the URL pattern and the oEmbed endpoint", () => {
  const { wordpress } = examplesOf({ ...OF, title: "" });
  const [, format = "", provider] = /wp_oembed_add_provider\( '([^']*)', '([^']*)' \);/.exec(wordpress) ?? [];
  expect(provider).toBe("https://letters.example.org/oembed");
  const pattern = new RegExp(`^${format.replace(/[.]/g, "\\.").replace("*", ".+")}$`); // as WordPress reads it
  expect("https://letters.example.org/es/almagro-resign?from=red-andina").toMatch(pattern);
  expect("https://letters.example.com/es/almagro-resign").not.toMatch(pattern);
});

test("the policy allows only this site's scripts and requests", () => {
  expect(examplesOf({ ...OF, title: "" }).policy).toBe(
    "Content-Security-Policy: script-src https://letters.example.org; connect-src https://letters.example.org",
  );
});
