import { once } from "node:events";
import { request as ask } from "node:http";
import { type APIResponse, expect, test } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { wordsOf } from "#lib/locale/messages.ts";
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

test("an address without a language leads to the reader's, keeps the rest, and tells caches on what it depends", async ({
  request,
}) => {
  const paths = ["", `/${LETTER}`, `/${LETTER}/reasons/7`, "/nothing/here"];
  for (const [accepted, locale] of Object.entries(READERS)) {
    for (const path of paths) {
      const options = { maxRedirects: 0, headers: { "accept-language": accepted } };
      const answer = await request.get(path || "/", options);
      expect(answer.status()).toBe(307);
      expect(pathOf(answer), accepted).toBe(`/${locale}${path}`);
      expect(answer.headers().vary).toContain("Accept-Language");
      expect(answer.headers()["set-cookie"]).toBeUndefined();
    }
  }
});

test("two readers who ask for the short link at once each get their own language", async ({ request }) => {
  const asked = Array.from({ length: 40 }, (_, turn) => LOCALES[turn % 4] ?? "en");
  const answers = await Promise.all(
    asked.map((locale) => request.get(`/${LETTER}`, { maxRedirects: 0, headers: { "accept-language": locale } })),
  );
  expect(answers.map(pathOf)).toEqual(asked.map((locale) => `/${locale}/${LETTER}`));
});

test("public pages may be kept by every cache, for seconds, and while we are down; they set no cookie", async ({
  request,
}) => {
  for (const path of PUBLIC_PAGES) {
    for (const method of ["GET", "HEAD"]) {
      const answer = await request.fetch(`/es${path}`, { method, headers: { cookie: "who=ana" } });
      expect(answer.status(), path).toBe(200);
      const control = answer.headers()["cache-control"] ?? "";
      expect(control, path).toMatch(/^public, max-age=0, s-maxage=10, stale-while-revalidate=\d+, stale-if-error=\d+$/);
      expect(answer.headers()["set-cookie"], path).toBeUndefined();
      expect(answer.headers().vary ?? "", path).not.toMatch(/cookie|\*/i);
      expect(answer.headers()["content-security-policy"], path).toContain("default-src 'self'");
      expect((await answer.body()).length > 0, path).toBe(method === "GET");
    }
  }
});

test("a page that has not changed is not sent again", async ({ request }) => {
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

test("the privacy page says in each language who answers for the site, and how to write to them", async ({
  request,
}) => {
  for (const locale of LOCALES) {
    const page = await (await request.get(`/${locale}/privacy`)).text();
    expect(page, locale).toContain("Example Association, letters@undersigned.example"); // CONTACT: e2e/tools/site.mjs
  }
});

test("what has a token in its address, or is about one person, is kept by no cache and told to no site", async ({
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
      const answer = await request.fetch(path, { method });
      expect(answer.headers()["cache-control"], path).toBe("no-store");
      expect(answer.headers()["referrer-policy"], path).toBe("no-referrer");
      expect(answer.headers()["x-robots-tag"], path).toContain("noindex");
      expect(answer.headers()["set-cookie"], path).toBeUndefined();
    }
  }
});

test("where nothing is, the page is a 404 in its language, with a way on, without any script", async ({ request }) => {
  const nowhere = ["/nothing", "/a/b/c", `/${LETTER}/nothing`, `/${LETTER}/reasons/11`, `/${LETTER}/reasons/0`];
  for (const locale of LOCALES) {
    const t = wordsOf(locale);
    for (const path of [...nowhere, `/${LETTER}/reasons/7.`, `/${LETTER}/reasons/x`, "/isabella-statue/reasons"]) {
      const answer = await request.get(`/${locale}${path}`);
      expect(answer.status(), path).toBe(404);
      const html = await answer.text();
      expect(headOf(html), path).toMatchObject({ lang: [locale], headings: [t("notFound.title")] });
      expect(html, path).toContain(`href="/${locale}"`);
      expect(answer.headers()["cache-control"], path).toBe("public, max-age=2, s-maxage=2");
    }
  }
});

test("the count is a number, a goal, a state and the time it was read, for any site, and kept for seconds", async ({
  request,
}) => {
  for (const slug of [LETTER, STATUE]) {
    const answer = await request.get(`/api/campaigns/${slug}/count`, {
      headers: { origin: "https://partner.example" },
    });
    const { count, goal, onPaper, asOf, ...rest } = await answer.json();
    expect(rest).toEqual({ state: "open" });
    expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
    expect(goal).toBeGreaterThan(0);
    expect(Number.isSafeInteger(onPaper) && onPaper >= 0).toBe(true);
    expect(new Date(asOf).toISOString()).toBe(asOf);
    expect(Math.abs(Date.now() - Date.parse(asOf))).toBeLessThan(10_000);
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
    expect(answer.headers()["cache-control"]).toMatch(/^public, max-age=\d, /);
    expect(answer.headers()["set-cookie"]).toBeUndefined();
  }
});

test("a client that offers HTTP/2 in passing is answered as any other", async ({ baseURL }) => {
  const headers = { connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "http2-settings": "AAMAAABkAAQAAP__" };
  const [answer] = await once(ask(`${baseURL}/api/campaigns/${LETTER}/count`, { headers }).end(), "response");
  expect(answer.resume().statusCode).toBe(200);
});

function pathOf(answer: APIResponse): string {
  return new URL(answer.headers().location ?? "", answer.url()).pathname;
}
