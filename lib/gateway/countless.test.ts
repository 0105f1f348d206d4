import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { ASKING } from "../http/headers.ts";
import { aUrl } from "../testing/routes.ts";
import { findRoute } from "./find-route.ts";
import { makePublicPages } from "./public-pages.ts";
import { ROUTES } from "./routes.ts";

vi.useFakeTimers({ toFake: ["Date"] });

const BODY = Buffer.alloc(1024 * 1024);
const MOST = (64 + 8 + 4) * BODY.length;
const SHARED = "public, max-age=0, s-maxage=10";

/** Every page exists, and is large: the cache has room for some sixty. */
function aSite() {
  const rendered: string[] = [];
  const pages = makePublicPages(async ({ url = "/" }) => {
    rendered.push(url);
    const control = findRoute(url).headers?.["cache-control"] ?? SHARED;
    const headers = { "cache-control": control, "content-type": "application/octet-stream", [ASKING]: "real other" };
    return { status: 200, headers, body: BODY, at: Date.now() };
  });
  const read = (url: string) => pages.get(Object.assign(new IncomingMessage(new Socket()), { url, headers: {} }));
  return { rendered, read, bytes: pages.bytes };
}

const REAL = ["/en/a", "/en/a/signatories", "/api/campaigns/a/count", "/embed/a", "/embed/a/form?lang=es"];
const ASKED = ["/embed/a/form?lang=es&from=real"];

const INVENTED = [
  (n: number) => `019355f0-0000-7000-8000-${String(n).padStart(12, "0")}`,
  (n: number) => `word-${n}`,
  (n: number) => String(n + 1),
  (n: number) => `https://letters.example/en/letter-${n}`,
  (n: number) => `https://letters.example/en/letter?from=word-${n}`,
];
const inventedValue = (n: number) => encodeURIComponent(INVENTED[n % INVENTED.length]?.(n) ?? "");

test("a thousand invented values of each parameter of each route push out no page, and memory stays bounded", async () => {
  const { rendered, read, bytes } = aSite();
  for (const url of [...REAL, ...ASKED]) await read(url);
  const first = rendered.length;
  const walked = ROUTES.filter(({ query }) => query);
  expect(walked.length).toBeGreaterThan(40);
  for (const { path, query = {} } of walked) {
    const names = [...Object.keys(query), "from", "x"];
    for (let n = 0; n < 1_000; n += 1)
      await read(`${aUrl(path)}?${names.map((name, at) => `${name}=${inventedValue(n + at)}`).join("&")}`);
    expect(bytes(), path).toBeLessThanOrEqual(MOST);
    const before = rendered.length;
    for (const url of [...REAL, ...ASKED]) await read(url);
    expect(rendered.slice(before), path).toEqual([]);
  }
  expect(rendered.slice(first).filter((url) => /[?&]from=word/.test(url))).toEqual([]);
});

test("words that are nobody's key share one page, and a partner that asks has its own", async () => {
  const { rendered, read } = aSite();
  for (let n = 0; n < 1_000; n += 1) await read(`/embed/a/form?from=word-${n}&lang=es`);
  for (const from of ["real", "other", "real"]) await read(`/embed/a/form?from=${from}&lang=es`);
  const own = ["real", "other"].map((from) => `/embed/a/form?lang=es&from=${from}`);
  expect(rendered).toEqual(["/embed/a/form?lang=es", ...own]);
  const page = await read("/embed/a/form?lang=es");
  expect(page.headers[ASKING]).toBeUndefined();
});

test("whoever reads all of a log's tiles pushes out no page", async () => {
  const { rendered, read } = aSite();
  for (const url of REAL) await read(url);
  for (let n = 0; n < 1_000; n += 1) await read(`/log/a/tile/entries/${String(n).padStart(3, "0")}`);
  const before = rendered.length;
  for (const url of REAL) await read(url);
  expect(rendered.slice(before)).toEqual([]);
});
