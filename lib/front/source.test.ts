import { expect, test } from "vitest";
import { aPage, textOf } from "../testing/page.ts";
import { sourceIn, withSource } from "./source.ts";

const FORM = '<input type="hidden" name="source" value=""/>';
const html = (body: string) => aPage({ body, headers: { "content-type": "text/html", etag: "1" } });

test("a link may name a source in few and harmless characters", () => {
  expect(sourceIn("/en/letter?from=partner-1.x&after=y")).toBe("partner-1.x");
  for (const url of ["/en/letter", "/en?from=", '/en?from="><script>', "/en?from=a%20b", `/en?from=${"x".repeat(41)}`])
    expect(sourceIn(url)).toBeUndefined();
});

test("the form says by which link the reader came, and the way to the form keeps it", () => {
  const page = withSource(html(`<a href="/es/letter#sign">x</a><a href="/es/letter">y</a>${FORM}`), "ana");
  expect(textOf(page)).toBe(
    '<a href="/es/letter?from=ana#sign">x</a><a href="/es/letter">y</a><input type="hidden" name="source" value="ana"/>',
  );
  expect(page.headers.etag).toBeUndefined();
});

test("what is no page stays as it is", () => {
  const page = aPage({ body: FORM, headers: { "content-type": "application/json" } });
  expect(withSource(page, "ana")).toBe(page);
});
