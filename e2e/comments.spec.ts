import { expect } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { expectAccessible } from "./accessibility.ts";
import { LETTER, signAndVerifyAll } from "./makers.ts";
import { aBrowserAt, logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const QUEUE = `/organize/${LETTER}/people/comments`;

for (const javaScriptEnabled of scriptsOf("comments"))
  test(`comments are approved and rejected one after the other, by keyboard alone, ${
    javaScriptEnabled ? "with" : "without"
  } JavaScript`, async ({ browser, start }) => {
    const site = await start({ LOG_IN_LIMIT: "0", SIGN_LIMIT: "0" });
    const steward = await aBrowserAt(browser, site, { javaScriptEnabled });
    await logIn(steward);
    const reader = await aBrowserAt(browser, site);
    await steward.goto(QUEUE);
    await expect(steward.getByText(t("comments.waiting", { count: 0 }))).toBeVisible();
    const comments = ["First words", "Second words", "Third words"];
    await signAndVerifyAll(
      reader.request,
      comments.map((comment) => ({ name: comment.split(" ")[0], comment, listed: true })),
    );

    await steward.goto(QUEUE);
    const button = (name: "approveNamed" | "refuseNamed", who: string) =>
      steward.getByRole("button", { name: t(`comments.${name}`, { name: who }) });
    if (javaScriptEnabled) await expectAccessible(steward);
    await button("approveNamed", "First").focus();
    await steward.keyboard.press("Enter");
    await expect(steward.getByRole("status")).toHaveText(t("comments.done.approved"));
    await expect(button("approveNamed", "Second")).toBeFocused();
    await steward.keyboard.press("Tab");
    await expect(button("refuseNamed", "Second")).toBeFocused();
    await steward.keyboard.press("Enter");
    await expect(steward.getByRole("status")).toHaveText(t("comments.done.refused"));
    await expect(button("approveNamed", "Third")).toBeFocused();
    await expect(steward.getByText(t("comments.waiting", { count: 1 }))).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(steward);

    await expect(async () => {
      await reader.goto(`/en/${LETTER}/signatories`);
      await expect(reader.getByText("First words")).toBeVisible({ timeout: 100 });
    }).toPass();
    for (const words of ["Second words", "Third words"]) await expect(reader.getByText(words)).toHaveCount(0);
    await expectAccessible(reader);
  });

test("undecided comments do not block the queue: it has further pages, by keyboard and without JavaScript", async ({
  browser,
  start,
}) => {
  const site = await start({ LOG_IN_LIMIT: "0", SIGN_LIMIT: "0" });
  const steward = await aBrowserAt(browser, site, { javaScriptEnabled: false });
  await logIn(steward);
  const { request } = await aBrowserAt(browser, site);
  const numbers = Array.from({ length: 22 }, (_, index) => index + 1);
  await signAndVerifyAll(
    request,
    numbers.map((n) => ({ name: `N${n}`, comment: `Words ${n}`, listed: true })),
  );
  await steward.goto(QUEUE);
  const words = steward.locator("blockquote");
  await expect(words).toHaveCount(20);
  await steward.getByRole("link", { name: t("signatories.next"), exact: true }).focus();
  await steward.keyboard.press("Enter");
  await expect(words).toHaveText(["Words 21", "Words 22"]);
  await steward.getByRole("button", { name: t("comments.approveNamed", { name: "N21" }) }).focus();
  await steward.keyboard.press("Enter");
  await expect(steward.getByRole("status")).toHaveText(t("comments.done.approved"));
  await expect(words).toHaveText(["Words 22"]);
  await expect(steward.getByRole("button", { name: t("comments.approveNamed", { name: "N22" }) })).toBeFocused();
  await steward.keyboard.press("Enter");
  await expect(steward.getByText(t("comments.noneHere"))).toBeVisible();
  await steward.getByRole("link", { name: t("comments.oldest") }).click();
  await expect(words).toHaveCount(20);
});
