import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { countsShown } from "./counts.ts";
import {
  countOf,
  heading,
  LETTER,
  linkIn,
  mailsTo,
  mailTo,
  ownLink,
  STATUE,
  sign,
  signAndVerify,
  tokenOf,
} from "./makers.ts";

const t = messagesIn("en");

test("a mail scanner that GETs and HEADs every link and page changes nothing", async ({ page, request }) => {
  const waiting = await sign(request);
  const verify = linkIn(await mailTo(request, waiting.email));
  const verified = await signAndVerify(request, { listed: true });
  const own = await ownLink(request, verified);
  const before = await everything(request);

  const sitemap = await (await request.get("/sitemap.xml")).text();
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  expect(pages.length).toBeGreaterThan(60);
  const actionPages = ["sign", "check-your-inbox", "thanks", "sign?act=withdraw"].map(
    (name) => `/en/${LETTER}/${name}`,
  );
  const links = [verify, `${verify}?verify=1`, verified.link, own, `${own}?act=erase`, `${own}?act=withdraw`];
  const api = [
    `/api/verifications/${tokenOf(verify)}`,
    `/api/my-signature/${tokenOf(own)}`,
    `/api/my-signature/${tokenOf(own)}?act=withdraw`,
    `/api/campaigns/${LETTER}/signatures`,
  ];
  for (const path of [...pages, ...actionPages, ...links, ...api]) {
    expect((await request.head(path)).status(), path).toBeLessThan(500);
    expect((await request.get(path)).status(), path).toBeLessThan(500);
  }
  for (const path of links) await openOnly(page, path);

  await expectPending(page, verify);
  await expectCounted(page, own);
  expect(await everything(request)).toEqual(before);
  expect(await mailsTo(request, waiting.email)).toHaveLength(1);
  expect(await mailsTo(request, verified.email)).toHaveLength(2);
});

test("a link that a scanner opened first still verifies by its button, and only once", async ({ page, request }) => {
  const { email } = await sign(request);
  const link = linkIn(await mailTo(request, email));
  await request.get(link);
  const before = await countOf(request);
  await page.goto(link);
  const again = await page.context().newPage();
  await again.goto(link);
  for (const tab of [page, again]) {
    await tab.getByRole("button", { name: t("verify.button") }).click();
    await expect(heading(tab, t("thanks.title"))).toBeVisible();
    expect(await countOf(request)).toBe(before + 1);
  }
  await page.goto(link);
  await expect(heading(page, t("verify.verifiedTitle"))).toBeVisible();
  await expect(page.getByRole("button", { name: t("verify.button") })).toHaveCount(0);
});

async function everything(request: APIRequestContext) {
  const { signatures } = await (await request.get(`/api/campaigns/${LETTER}/signatures`)).json();
  const counts = [await countsShown(request, LETTER, "en"), await countsShown(request, STATUE, "en")];
  return { counts, signatures };
}

async function openOnly(page: Page, path: string) {
  await page.goto(path, { waitUntil: "load" });
  await page.mouse.move(100, 300);
  await page.goto("about:blank");
}

async function expectPending(page: Page, link: string) {
  await page.goto(link);
  await expect(page.getByRole("button", { name: t("verify.button") })).toBeVisible();
}

async function expectCounted(page: Page, link: string) {
  await page.goto(link);
  await expect(page.getByText(t("own.counted"))).toBeVisible();
  await expect(page.getByText(t("own.listed"))).toBeVisible();
}
