import { expect, mergeTests } from "@playwright/test";
import { snippetsOf } from "#lib/embeds/snippets.ts";
import { messages, messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { blockStorage, formIn, isWhole } from "./framed.ts";
import { test as hosted } from "./hosts.ts";
import { aPerson, linkIn, mailTo, ownLink, STATUE, signAndVerify, tokenOf } from "./makers.ts";
import { scriptsOf } from "./readers.ts";
import { test as shared } from "./shared-site.ts";

const test = mergeTests(shared, hosted);
const t = messagesIn("es");
const KEY = "red-andina";

const snippetOf = (site: string) => snippetsOf({ site, slug: STATUE, title: "La carta", locale: "es", key: KEY }).form;

for (const javaScriptEnabled of scriptsOf("framed form"))
  test.describe(`${javaScriptEnabled ? "with" : "without"} scripts`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });

    test("Eva signs on a strict partner's page on a phone, which gives no storage, and verifies on the site itself", async ({
      page,
      request,
      site,
      host,
      database,
    }) => {
      const eva = aPerson("Eva தமிழ்");
      if (javaScriptEnabled) await blockStorage(page);
      const trusted = "require-trusted-types-for 'script'; trusted-types 'none'";
      const policy = `default-src 'none'; script-src ${site}; frame-src ${site}; ${trusted}`;
      await page.goto(await host({ policy, body: snippetOf(site), lang: "es" }));
      const url = page.url();
      const form = await formIn(page);
      const button = form.getByRole("button", { name: t("form.submit") });
      await form.getByLabel(t("form.name"), { exact: true }).fill(eva.name);
      await form.getByLabel(t("form.email"), { exact: true }).fill("eva@");
      await form.getByLabel(t("details.country")).selectOption("BO");
      await button.click();
      await expect(form.getByRole("alert")).toContainText(messages.es.errors.listed.required);
      await expect(form.getByLabel(t("form.name"), { exact: true })).toHaveValue(eva.name);
      await expect(form.getByLabel(t("details.country"))).toHaveValue("BO");
      if (javaScriptEnabled) await expect.poll(() => isWhole(form)).toBe(true);
      await form.getByLabel(t("form.email"), { exact: true }).fill(eva.email);
      await form.getByLabel(t("form.listedYes")).check();
      await button.click();
      await expect(form.getByRole("heading", { name: t("inbox.title") })).toBeVisible();
      if (javaScriptEnabled) {
        await expect(form.getByText(t("inbox.sentTo", { address: eva.email }))).toBeVisible();
        await expect.poll(() => isWhole(form)).toBe(true);
      }
      expect(page.url()).toBe(url);
      expect(await page.context().cookies()).toEqual([]);
      await page.goto(site + linkIn(await mailTo(request, eva.email)));
      await expect(page.getByText(eva.name)).toBeVisible();
      await page.getByRole("main").getByRole("button").first().click();
      await page.waitForURL(/thanks/);
      const rows = await database.query(
        "SELECT source, country, listed, updates FROM signatures WHERE verified_at IS NOT NULL AND name = $1",
        [eva.name],
      );
      expect(rows).toEqual([{ source: KEY, country: "BO", listed: true, updates: false }]);
    });
  });

test("only the form and what follows it can be framed: the code, the thanks, one's own signature and all else refuse", async ({
  page,
  request,
  site,
  host,
}) => {
  const signed = await signAndVerify(request);
  const own = await ownLink(request, signed);
  const refused = [
    ...[`/en/${STATUE}`, `/en/${STATUE}/sign`, `/en/${STATUE}/check-your-inbox?proof=abc`],
    ...[`/en/${STATUE}/thanks?own=${tokenOf(own)}`, own, `/en/my-signature/erase/${tokenOf(own)}`, signed.link],
    ...["/en/my-signature", `/en/stop-mails/${tokenOf(own)}`, `/en/partners/${tokenOf(own)}`, "/en", "/en/privacy"],
    ...[`/en/asked/${tokenOf(own)}`, "/organize/log-in", "/mailbox", "/en/verify"],
  ];
  const framed = [`/embed/${STATUE}/form?lang=en`, `/embed/${STATUE}/form/inbox?lang=en`, `/embed/${STATUE}`];
  const frames = [...refused, ...framed].map((path) => `<iframe src="${site}${path}"></iframe>`).join("");
  await page.goto(await host({ body: frames }));
  const shown = page
    .frames()
    .slice(1)
    .map((frame) => frame.url().replace(site, ""));
  expect(shown).toEqual([...refused.map(() => "chrome-error://chromewebdata/"), ...framed]);
});

test("in WordPress's sandbox the frame sends nothing: it tells its height and opens the form on the site itself", async ({
  page,
  site,
  host,
}) => {
  const src = `${site}/embed/${STATUE}/form?lang=es&amp;from=${KEY}#?secret=abc123`;
  const heard = "addEventListener('message', ({ data }) => data.secret && (document.title += JSON.stringify(data)))";
  const body = `<script>${heard}</script><iframe sandbox="allow-scripts" security="restricted" src="${src}"></iframe>`;
  await page.goto(await host({ body }));
  const form = await formIn(page);
  await expect(form.getByText(t("embed.form.instead"))).toBeVisible();
  await expect(form.getByRole("button")).toHaveCount(0);
  await form.getByRole("link", { name: t("letter.sign") }).click();
  await expect(page).toHaveTitle(/"message":"height","value":\d+,"secret":"abc123"/);
  const link = { message: "link", value: `${site}/es/${STATUE}/sign?from=${KEY}`, secret: "abc123" };
  expect(await page.title()).toContain(JSON.stringify(link));
});

test("the frame takes the page's colors where its text stays readable, and hears no other page", async ({
  page,
  site,
  host,
}) => {
  const styled = (looks: string) => `<style>signature-form { ${looks} }</style>`;
  const backgroundOf = async () => (await formIn(page)).evaluate(() => getComputedStyle(document.body).backgroundColor);
  const looks = [
    "background: rgb(10 20 30)",
    "color: oklch(0.95 0.02 90)",
    "radius: 9px",
    "accent: yellow",
    "font: Wingdings, Georgia",
  ];
  const own = looks.map((look) => `--signature-form-${look}`).join(";");
  await page.goto(await host({ head: styled(own), body: snippetOf(site) }));
  await expect.poll(backgroundOf).toBe("color(srgb 0.0392157 0.0784314 0.117647)"); // rgb(10 20 30), as it was measured
  const form = await formIn(page);
  await expect(form.locator("main")).toHaveCSS("border-radius", "9px");
  await expect(form.locator("body")).toHaveCSS("font-family", "Georgia");
  await expect(form.getByRole("button")).not.toHaveCSS("background-color", "rgb(255, 255, 0)"); // white on yellow
  const grey = "--signature-form-background: #777; --signature-form-radius: 7px";
  await page.goto(await host({ head: styled(grey), body: snippetOf(site) }));
  await expect((await formIn(page)).locator("main")).toHaveCSS("border-radius", "7px");
  expect(await backgroundOf()).toBe("rgb(255, 253, 248)");
  const bare = `<signature-form campaign="${STATUE}" from="${KEY}" lang="pt-BR"></signature-form>`;
  await page.goto(await host({ body: `<script async src="${site}/form.js"></script>${bare}` }));
  const made = await formIn(page);
  await made.waitForURL(`${site}/embed/${STATUE}/form?lang=pt&from=${KEY}`);
  await expect.poll(() => isWhole(made)).toBe(true);
  await expect(page.locator("iframe")).toHaveAttribute("title", /“/);
});

test("the form and what follows it pass axe, light and dark, on 320 pixels", async ({ page }) => {
  for (const path of ["form", "form/inbox"]) {
    await page.goto(`/embed/${STATUE}/${path}?lang=fr`);
    await expectAccessible(page);
  }
});
