import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { expectAccessible } from "./accessibility.ts";
import { aPerson, heading, LETTER, mailTo } from "./makers.ts";
import { aBrowserAt, logIn, logInByMail } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const TEAM = `/organize/${LETTER}/team`;

for (const javaScriptEnabled of scriptsOf("console-team"))
  test(`an owner invites Eva, who accepts, becomes an editor, and is removed again, ${
    javaScriptEnabled ? "with" : "without"
  } JavaScript`, async ({ browser, start }) => {
    const { url } = await start({ LOG_IN_LIMIT: "0" });
    const checkAccess = async (page: Page) => expectAccessible(page);
    const owner = await aBrowserAt(browser, { url }, { javaScriptEnabled });
    await logIn(owner);
    const { email } = aPerson("Eva");
    await owner.goto(TEAM);
    await invite(owner, email, "steward");
    await expect(owner.getByRole("status")).toHaveText(t("team.done.invited"));
    await expect(owner.getByRole("listitem").filter({ hasText: email })).toContainText(t("team.againLater"));
    await checkAccess(owner);
    await invite(owner, email.toUpperCase(), "editor");
    await expect(owner.getByRole("alert").getByText(t("errors.any.already_invited"))).toBeVisible();
    await expect(owner.getByLabel(t("team.email"))).toHaveValue(email.toUpperCase());
    await checkAccess(owner);

    const mail = await mailTo(owner.request, email);
    expect(mail.subject).toContain("Almagro");
    const eva = await aBrowserAt(browser, { url }, { javaScriptEnabled });
    await eva.goto(/http\S+\/organize\/log-in\S*/.exec(mail.text)?.[0].replace(/^http:\/\/[^/]+/, "") ?? "");
    await expect(heading(eva, t("logIn.title"))).toBeVisible();
    await logInByMail(eva, email);
    await expect(eva.getByRole("heading", { name: t("home.invitations") })).toBeVisible();
    await checkAccess(eva);
    expect((await eva.goto(TEAM))?.status()).toBe(404);
    await eva.goto("/organize");
    await eva.getByRole("button", { name: /^Accept/ }).click();
    await expect(eva.getByRole("status")).toHaveText(t("team.done.joined"));
    await expect(eva.getByRole("button", { name: t("team.submit") })).toHaveCount(0);
    await checkAccess(eva);

    await owner.goto(TEAM);
    await owner.getByRole("link", { name: t("team.manageNamed", { name: email }) }).click();
    await checkAccess(owner);
    await owner.getByLabel(t("home.role.editor")).check();
    await owner.getByRole("button", { name: t("team.saveRole") }).click();
    await expect(owner.getByRole("status")).toHaveText(t("team.done.changed"));
    expect((await eva.goto(`/organize/${LETTER}/letter/settings`))?.status()).toBe(200);

    await owner.getByRole("link", { name: t("team.manageNamed", { name: email }) }).click();
    await owner
      .locator("form", { has: owner.locator("[name=sure]") })
      .evaluate((form) => form.setAttribute("novalidate", ""));
    await owner.getByRole("button", { name: t("team.removeButton") }).click();
    await expect(owner.getByRole("alert").getByText(t("errors.sure.required"))).toBeVisible();
    await checkAccess(owner);
    await owner.getByLabel(t("team.removeSure", { name: email })).check();
    await owner.getByRole("button", { name: t("team.removeButton") }).click();
    await expect(owner.getByRole("status")).toHaveText(t("team.done.removed"));
    await eva.goto(`/organize/${LETTER}/letter/settings`);
    await expect(heading(eva, t("logIn.title"))).toBeVisible();
    await expectRecord(owner);
    await checkAccess(owner);
  });

test("the last owner cannot leave and is told why; another owner can", async ({ browser, start }) => {
  const { url } = await start({ LOG_IN_LIMIT: "0" });
  const owner = await aBrowserAt(browser, { url });
  await logIn(owner);
  await owner.goto(`${TEAM}/leave`);
  await expect(owner.getByText(t("team.lastOwner"))).toBeVisible();
  await expect(owner.getByRole("button", { name: t("team.leaveButton") })).toHaveCount(0);
  await expectAccessible(owner);
  const { email } = aPerson("Eva");
  await owner.goto(TEAM);
  await invite(owner, email, "owner");
  const eva = await aBrowserAt(browser, { url });
  await mailTo(eva.request, email);
  await logInByMail(eva, email);
  await eva.getByRole("button", { name: /^Accept/ }).click();
  await eva.getByRole("link", { name: t("team.leave") }).click();
  await expectAccessible(eva);
  await eva.getByLabel(t("team.leaveSure")).check();
  await eva.getByRole("button", { name: t("team.leaveButton") }).click();
  await expect(eva.getByText(t("home.done.left"))).toBeVisible();
  expect(new URL(eva.url()).pathname).toBe("/organize/log-in");
});

test("declining an invitation ends it, and a revoked one cannot be accepted", async ({ browser, start }) => {
  const { url } = await start({ LOG_IN_LIMIT: "0" });
  const owner = await aBrowserAt(browser, { url });
  await logIn(owner);
  for (const way of ["declines", "is called back"]) {
    const { email } = aPerson("Eva");
    await owner.goto(TEAM);
    await invite(owner, email, "editor");
    const eva = await aBrowserAt(browser, { url });
    await mailTo(eva.request, email);
    await logInByMail(eva, email);
    if (way === "declines") {
      await eva.getByRole("button", { name: /^Decline/ }).click();
      await expect(eva.getByText(t("home.done.declined"))).toBeVisible();
    } else {
      await owner.getByRole("button", { name: t("team.recallNamed", { name: email }) }).click();
      await expect(owner.getByRole("status")).toHaveText(t("team.done.recalled"));
      await eva.getByRole("button", { name: /^Accept/ }).click();
      await expect(eva.getByRole("button", { name: t("frame.logOut"), exact: true })).toHaveCount(0);
    }
    await eva.goto("/organize");
    await expect(heading(eva, t("logIn.title"))).toBeVisible();
  }
});

async function invite(page: Page, email: string, role: "owner" | "editor" | "steward") {
  await page.getByLabel(t("team.email")).fill(email);
  await page.getByLabel(t(`home.role.${role}`)).check();
  await page.getByRole("button", { name: t("team.submit") }).click();
}

async function expectRecord(page: Page) {
  await page.goto(`/organize/${LETTER}/team/record`);
  const entries = page.getByRole("list", { name: t("record.list") }).getByRole("listitem");
  await expect(entries).toHaveCount(4);
  const member = t("record.former");
  await expect(entries.first()).toContainText(t("record.acts.member_removed", { who: "", member }));
  await expect(entries.last()).toContainText(t("record.acts.member_invited", { who: "", member, role: "steward" }));
  await page.getByLabel(t("record.about")).selectOption("letter");
  await page.getByRole("button", { name: t("record.show") }).click();
  await expect(page.getByText(t("record.none"))).toBeVisible();
}
