import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { type APIResponse, expect, test } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { LETTER, linkIn, mailTo, STATUE, sign } from "./makers.ts";
import { headOf, PUBLIC_PAGES } from "./pages.ts";

const READERS = {
  "es-CO,es;q=0.9,en;q=0.5": "es",
  "pt-BR": "pt",
  "de,fr;q=0.4,en;q=0.3": "fr",
  "de, ja": "en",
  "en;q=0.1, pt;q=0": "en",
  "": "en",
};

test("a URL without a language redirects to the reader's, keeps its path and query, and sets Vary", async ({
  request,
}) => {
  const paths = ["", `/${LETTER}`, `/${LETTER}/reasons/7`, "/nothing/here"];
  for (const [accepted, locale] of Object.entries(READERS)) {
    for (const path of paths) {
      const options = { maxRedirects: 0, headers: { "accept-language": accepted } };
      const response = await request.get(path || "/", options);
      expect(response.status()).toBe(307);
      expect(pathOf(response), accepted).toBe(`/${locale}${path}`);
      expect(response.headers().vary).toContain("Accept-Language");
      expect(response.headers()["set-cookie"]).toBeUndefined();
    }
  }
});

test("two concurrent readers of a short link each get their own language", async ({ request }) => {
  const locales = Array.from({ length: 40 }, (_, turn) => LOCALES[turn % 4] ?? "en");
  const responses = await Promise.all(
    locales.map((locale) => request.get(`/${LETTER}`, { maxRedirects: 0, headers: { "accept-language": locale } })),
  );
  expect(responses.map(pathOf)).toEqual(locales.map((locale) => `/${locale}/${LETTER}`));
});

test("public pages are cacheable for seconds, longer during an outage, and set no cookie", async ({ request }) => {
  for (const path of PUBLIC_PAGES) {
    for (const method of ["GET", "HEAD"]) {
      const response = await request.fetch(`/es${path}`, { method, headers: { cookie: "who=ana" } });
      expect(response.status(), path).toBe(200);
      const control = response.headers()["cache-control"] ?? "";
      expect(control, path).toMatch(/^public, max-age=0, s-maxage=10, stale-while-revalidate=\d+, stale-if-error=\d+$/);
      expect(response.headers()["set-cookie"], path).toBeUndefined();
      expect(response.headers().vary ?? "", path).not.toMatch(/cookie|\*/i);
      expect(response.headers()["content-security-policy"], path).toContain("default-src 'self'");
      expect((await response.body()).length > 0, path).toBe(method === "GET");
    }
  }
});

test("an unchanged page gets 304", async ({ request }) => {
  for (const path of ["/es/privacy", `/api/campaigns/${STATUE}/count`]) {
    const first = await request.get(path);
    const { etag = "" } = first.headers();
    expect(etag).toMatch(/^W\/"/);
    const again = await request.get(path, { headers: { "if-none-match": `"other", ${etag}` } });
    expect(again.status(), path).toBe(304);
    expect(await again.body()).toHaveLength(0);
    expect(again.headers()).toMatchObject({ etag, "cache-control": first.headers()["cache-control"] });
    expect((await request.get(path, { headers: { "if-none-match": '"other"' } })).status()).toBe(200);
  }
});

test("the privacy page names the responsible contact in each language", async ({ request }) => {
  for (const locale of LOCALES) {
    const page = await (await request.get(`/${locale}/privacy`)).text();
    expect(page, locale).toContain("Example Association, letters@undersigned.example"); // CONTACT: e2e/tools/site.mjs
  }
});

test("pages with a token in the URL, or about one person, are uncacheable and send no referrer", async ({
  request,
}) => {
  const { email } = await sign(request);
  const verify = linkIn(await mailTo(request, email));
  const bad = ["/en/verify/nothing", "/en/my-signature/nothing", "/en/my-signature/nothing?done=erase"];
  const pages = ["check-your-inbox", "check-your-inbox?proof=x", "thanks", "sign"].map(
    (page) => `/en/${LETTER}/${page}`,
  );
  const forms = [...pages, "/en/my-signature/sent"];
  for (const path of [verify, `${verify}?utm=1`, ...bad, ...forms]) {
    for (const method of ["GET", "HEAD"]) {
      const response = await request.fetch(path, { method });
      expect(response.headers()["cache-control"], path).toBe("no-store");
      expect(response.headers()["referrer-policy"], path).toBe("no-referrer");
      expect(response.headers()["x-robots-tag"], path).toContain("noindex");
      expect(response.headers()["set-cookie"], path).toBeUndefined();
    }
  }
});

test("an unknown page gets a 404 in its language, with links, without scripts", async ({ request }) => {
  const nowhere = ["/nothing", "/a/b/c", `/${LETTER}/nothing`, `/${LETTER}/reasons/11`, `/${LETTER}/reasons/0`];
  for (const locale of LOCALES) {
    const t = messagesIn(locale);
    for (const path of [...nowhere, `/${LETTER}/reasons/7.5`, `/${LETTER}/reasons/x`, "/isabella-statue/reasons"]) {
      const response = await request.get(`/${locale}${path}`);
      expect(response.status(), path).toBe(404);
      const html = await response.text();
      expect(headOf(html), path).toMatchObject({ lang: [locale], headings: [t("notFound.title")] });
      expect(html, path).toContain(`href="/${locale}"`);
      expect(response.headers()["cache-control"], path).toBe("public, max-age=2, s-maxage=2");
    }
  }
});

test("the count has number, goal, state and time, with CORS, and is cacheable for seconds", async ({ request }) => {
  for (const slug of [LETTER, STATUE]) {
    const response = await request.get(`/api/campaigns/${slug}/count`, {
      headers: { origin: "https://partner.example" },
    });
    const { count, goal, onPaper, asOf, log, ...rest } = await response.json();
    expect(rest).toEqual({ state: "open" });
    expect(Object.keys(log ?? { size: 0, count: 0, waiting: 0 })).toEqual(["size", "count", "waiting"]);
    expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
    expect(goal).toBeGreaterThan(0);
    expect(Number.isSafeInteger(onPaper) && onPaper >= 0).toBe(true);
    expect(new Date(asOf).toISOString()).toBe(asOf);
    expect(Math.abs(Date.now() - Date.parse(asOf))).toBeLessThan(10_000);
    expect(response.headers()["access-control-allow-origin"]).toBe("*");
    expect(response.headers()["cache-control"]).toMatch(/^public, max-age=\d, /);
    expect(response.headers()["set-cookie"]).toBeUndefined();
  }
});

test("a client that offers an h2c upgrade gets a normal response", async ({ baseURL }) => {
  const headers = { connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "http2-settings": "AAMAAABkAAQAAP__" };
  const [response] = await once(httpRequest(`${baseURL}/api/campaigns/${LETTER}/count`, { headers }).end(), "response");
  expect(response.resume().statusCode).toBe(200);
});

function pathOf(response: APIResponse): string {
  return new URL(response.headers().location ?? "", response.url()).pathname;
}
