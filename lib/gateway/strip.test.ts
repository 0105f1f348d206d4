import { expect, test } from "vitest";
import { aPage, textOf } from "../testing/page.ts";
import { strip } from "./strip.ts";

const html = (body: string) => aPage({ body, headers: { "content-type": "text/html; charset=utf-8" } });

test("a page keeps its text, data and our script, but not Next's scripts", () => {
  const remaining =
    '<p>Names</p><script type="application/ld+json">{"a":"<"}</script><script type="module" src="/page.js"></script>';
  const removed =
    '<script src="/_next/static/chunks/a.js" async=""></script><script>self.__next_f.push([1,"x"])</script>' +
    '<script noModule=""></script><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>';
  expect(textOf(strip(html(`<head>${removed}</head>${remaining}${removed}`)))).toBe(`<head></head>${remaining}`);
});

test("a stripped page allows no inline script", () => {
  expect(strip(html("")).headers["content-security-policy"]).toContain("script-src 'self';");
});

test("other responses stay unchanged", () => {
  const image = aPage({ body: "<script>1</script>", headers: { "content-type": "image/svg+xml" } });
  expect(strip(image)).toEqual(image);
});

test("a page with its own policy keeps it and stays unchanged", () => {
  const headers = { "content-type": "text/html", "content-security-policy": "default-src 'none'" };
  const page = aPage({ body: '<script src="/x.js"></script>', headers });
  expect(strip(page)).toBe(page);
});
