import { expect, test } from "@playwright/test";
import { aPerson, fillForm, LETTER, STATUE, submitButton } from "./makers.ts";

test("who comes by a partner's link to a reason signs with its name, through an error and without a cookie", async ({
  browser,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto(`/en/${LETTER}/reasons/1?from=red-andina`);
    await page.locator("a[href$='#sign']").first().click();
    await expect(page).toHaveURL(`/en/${LETTER}?from=red-andina#sign`);
    const sent = page.waitForRequest((request) => request.method() === "POST");
    await fillForm(page, "en", { ...aPerson(), email: "nobody" });
    await submitButton(page, "en").click();
    expect((await sent).postData()).toContain("source=red-andina");
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.locator("[name=source]")).toHaveValue("red-andina");
    expect(await page.context().cookies()).toEqual([]);
  }
});

test("a hostile source is none", async ({ request }) => {
  const html = await (await request.get(`/en/${STATUE}?from=%22%3E%3Cscript%3E`)).text();
  expect(html).toContain('name="source" value=""');
});
