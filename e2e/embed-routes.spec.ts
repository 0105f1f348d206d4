import { expect } from "@playwright/test";
import { aCast, type Stage } from "./console-cast.ts";
import { test } from "./shared-site.ts";

const STAGES: Stage[] = ["draft", "open", "closed", "archived"];

/** Routes for other sites, and whether their scripts may read them (CORS). */
const ROUTES: [(slug: string, site: string) => string, boolean][] = [
  [(slug) => `/api/campaigns/${slug}/count`, true],
  [(slug) => `/api/campaigns/${slug}/history`, true],
  [(slug) => `/api/campaigns/${slug}/countries`, true],
  [(slug) => `/badge/${slug}.svg`, true],
  [(slug) => `/badge/${slug}.png`, true],
  [(slug) => `/api/campaigns/${slug}`, true],
  [(slug) => `/api/campaigns/${slug}/signatures`, true],
  [(slug) => `/api/campaigns/${slug}/updates`, true],
  [(slug) => `/embed/${slug}`, false],
  [(slug) => `/embed/${slug}/form`, false],
  [(slug, site) => `/oembed?url=${encodeURIComponent(`${site}/en/${slug}`)}`, true],
];

test("every embed route shows open and closed letters, and 404s for drafts, archived and unknown ones", async ({
  request,
  database,
  start,
}) => {
  const { url } = await start();
  const slugs: Record<string, string> = { unknown: "nothing-here", hostile: "%3Cscript%3E" };
  for (const stage of STAGES) slugs[stage] = (await aCast(database, stage)).slug;
  for (const [stage, slug] of Object.entries(slugs))
    for (const [path, isOpen] of ROUTES) {
      const response = await request.get(url + path(slug, url), { headers: { origin: "https://partner.example" } });
      const what = `${stage} ${path(slug, "")}`;
      const isSeen = stage === "open" || stage === "closed";
      expect(response.status(), what).toBe(isSeen ? 200 : 404);
      const headers = response.headers();
      expect(headers["set-cookie"], what).toBeUndefined();
      expect(headers["cache-control"], what).toMatch(/^public, max-age=\d+, s-maxage=2\b/);
      expect(headers["access-control-allow-origin"], what).toBe(isOpen ? "*" : undefined);
      expect(await response.text(), what).not.toMatch(/<script>|@example/);
    }
  const { state } = await (await request.get(`${url}/api/campaigns/${slugs.closed}/count`)).json();
  expect(state).toBe("closed");
  expect(await (await request.get(`${url}/badge/${slugs.closed}.svg`)).text()).toContain("final count");
});

test("other sites may frame only the counter and the form, and their scripts may read only public figures", async ({
  request,
  database,
  start,
}) => {
  const { url } = await start();
  const { slug } = await aCast(database);
  const headersOf = async (path: string) => {
    const response = await request.get(url + path, { headers: { origin: "https://partner.example" }, maxRedirects: 0 });
    return {
      policy: response.headers()["content-security-policy"] ?? "",
      cors: response.headers()["access-control-allow-origin"],
    };
  };
  for (const path of [`/embed/${slug}`, `/embed/${slug}/form`, `/embed/${slug}/form/inbox`]) {
    expect((await headersOf(path)).policy, path).toContain("frame-ancestors *");
    expect((await headersOf(path)).policy, path).toContain("default-src 'none'");
  }
  const pages = [`/en/${slug}`, "/en", `/en/${slug}/signatories`, `/en/${slug}/sign`, "/en/verify/x", "/organize"];
  const others = [
    ...pages,
    "/organize/log-in",
    "/mailbox",
    `/badge/${slug}.svg`,
    "/embed.js",
    `/api/campaigns/${slug}/count`,
  ];
  for (const path of others) expect((await headersOf(path)).policy, path).toContain("frame-ancestors 'none'");
  const personal = ["/api/mailbox?to=x", `/api/campaigns/${slug}/export`, "/api/my-signature/x", "/api/auth/session"];
  for (const path of [...pages, ...personal]) expect((await headersOf(path)).cors, path).toBeUndefined();
  for (const path of ["nothing/updates", `${slug}/pictures/nothing-600.webp`])
    expect((await headersOf(`/api/campaigns/${path}`)).cors, path).toBe("*");
});

test("a badge renders as an image, whatever its parameters, and runs no script", async ({ page, database, start }) => {
  const { url } = await start();
  const { slug } = await aCast(database);
  for (const query of ["", "?style=plain&theme=dark&lang=fr", "?style=%22onload=%22alert(1)&lang=%3Cscript%3E"]) {
    const response = await page.goto(`${url}/badge/${slug}.svg${query}`);
    expect(response?.headers()).toMatchObject({
      "content-type": "image/svg+xml",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
    await expect(page.locator("parsererror")).toHaveCount(0);
    await expect(page.getByRole("img", { name: "1" })).toHaveCount(1);
  }
});
