import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { heading, mailsTo, mailTo } from "./makers.ts";
import { aBrowserAt, HOST, logInByMail, logInLinkIn, logInLinkTo, openLink } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";
import { test as own } from "./sites.ts";

const t = consoleWords("en");

for (const javaScriptEnabled of scriptsOf("log-in"))
  own(
    `an organizer logs in by email, reaches the requested page, and logs out, ${
      javaScriptEnabled ? "with" : "without"
    } JavaScript`,
    async ({ browser, start }) => {
      const site = await start();
      const page = await aBrowserAt(browser, site, { javaScriptEnabled });
      const requestedUrls: string[] = [];
      page.on("request", (request) => requestedUrls.push(request.url()));
      await page.goto("/organize/account?done=saved");
      await expect(page).toHaveURL(/\/organize\/log-in\?to=/);
      await requestLogInLink(page, HOST);
      await expect(heading(page, t("logIn.sent"))).toBeVisible();
      const link = logInLinkIn(await mailTo(page.request, HOST));
      await page.goto(link);
      await expect(heading(page, t("logIn.confirm"))).toBeVisible();
      await page.getByRole("button", { name: t("logIn.confirmButton") }).click();
      await expect(page).toHaveURL(`${site.url}/organize/account?done=saved`);
      await expect(heading(page, t("account.title"))).toBeVisible();

      const other = await aBrowserAt(browser, site);
      await other.goto(link);
      await expect(heading(other, t("logIn.expired"))).toBeVisible();
      await expect(other.getByRole("button", { name: t("logIn.confirmButton") })).toHaveCount(0);

      await page.getByRole("button", { name: t("frame.logOut"), exact: true }).click();
      await expect(page.getByText(t("logIn.loggedOut"))).toBeVisible();
      expect((await page.context().cookies()).filter(({ name }) => name.includes("session"))).toEqual([]);
      await page.goto("/organize");
      await expect(heading(page, t("logIn.title"))).toBeVisible();

      await site.end("SIGTERM");
      const token = link.split("/").at(-1) ?? "";
      for (const address of requestedUrls.map(decodeURIComponent)) expect(address).not.toContain("@");
      for (const secret of [HOST, encodeURIComponent(HOST), token]) expect(site.output()).not.toContain(secret);
    },
  );

test("a scanner that opens the link five times does not use it up", async ({ browser, start }) => {
  const { url } = await start();
  const page = await aBrowserAt(browser, { url });
  await page.goto("/organize/log-in");
  await requestLogInLink(page, HOST);
  const link = logInLinkIn(await mailTo(page.request, HOST));
  for (let turn = 0; turn < 5; turn += 1) {
    expect((await page.request.get(link)).status()).toBe(200);
    expect((await page.request.head(link)).status()).toBe(200);
    expect((await page.request.get("/api/auth/log-in", { params: { token: link } })).status()).toBe(405);
  }
  expect(await page.context().cookies()).toEqual([]);
  expect(await openLink(page, link)).toBe(true);
  await expect(heading(page, t("home.title"))).toBeVisible();
  expect(await openLink(await aBrowserAt(browser, { url }), link)).toBe(false);
});

test("an unknown address gets the same response, and no email is queued", async ({ browser, database, start }) => {
  const { url } = await start();
  const page = await aBrowserAt(browser, { url });
  const responses: string[] = [];
  for (const email of ["nobody@example.org", HOST]) {
    await page.goto("/organize/log-in");
    await requestLogInLink(page, email);
    responses.push(`${new URL(page.url()).pathname} ${await page.locator("main").innerHTML()}`);
  }
  expect(responses[0]).toBe(responses[1]);
  await mailTo(page.request, HOST);
  expect(await mailsTo(page.request, "nobody@example.org")).toEqual([]);
  expect(await database.query("SELECT 1 FROM mails")).toEqual([]);
  expect(await database.query("SELECT 1 FROM organizers")).toHaveLength(1);
});

test("logging out everywhere ends all sessions and unused links; a single session can be ended too", async ({
  browser,
  start,
}) => {
  const { url } = await start();
  const pages = await Promise.all([1, 2, 3].map(() => aBrowserAt(browser, { url })));
  for (const page of pages) await logInByMail(page);
  const [one, two, three] = pages;
  if (!one || !two || !three) throw new Error("no browser");
  await two.goto("/organize/log-in?done=again");
  await requestLogInLink(two, HOST);
  const waiting = await logInLinkTo(two.request, HOST, 4);

  await one.goto("/organize/account");
  await expect(one.locator("#sessions li")).toHaveCount(3);
  await one
    .locator("#sessions li", { hasNotText: t("account.current") })
    .first()
    .getByRole("button")
    .click();
  await expect(one.getByRole("status")).toHaveText(t("account.done.ended"));
  await expect(one.locator("#sessions li")).toHaveCount(2);

  await one.getByRole("button", { name: t("account.endAll") }).click();
  for (const page of pages) {
    await page.goto("/organize/account");
    await expect(heading(page, t("logIn.title"))).toBeVisible();
  }
  expect(await openLink(three, waiting)).toBe(false);
});

async function requestLogInLink(page: Page, email: string) {
  await page.getByLabel(t("logIn.email")).fill(email);
  await page.getByRole("button", { name: t("logIn.submit") }).click();
  await expect(
    page.getByRole("button", { name: t("logIn.submit") }).or(page.getByText(t("logIn.sentHelp"))),
  ).toBeVisible();
}
