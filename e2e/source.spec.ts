import { expect, test } from "@playwright/test";
import { aPerson, fillForm, LETTER, STATUE, submitButton } from "./makers.ts";
import { scriptsOf } from "./readers.ts";

test("a partner's link to a reason keeps its source through an error, without a cookie", async ({ browser }) => {
  for (const javaScriptEnabled of scriptsOf("source")) {
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

test("a partner's short link keeps its source on every page of the letter, back and forward", async ({ browser }) => {
  for (const javaScriptEnabled of scriptsOf("source 2")) {
    const page = await (await browser.newContext({ javaScriptEnabled, locale: "en-US" })).newPage();
    const walk = async (way: string, to: string) => {
      await page.locator(way).first().click();
      await expect(page).toHaveURL(new RegExp(`${to}\\?from=red-andina(#.*)?$`));
    };
    await page.goto(`/${LETTER}?from=red-andina`);
    await expect(page).toHaveURL(`/en/${LETTER}?from=red-andina`);
    await walk(`a[href*="/${LETTER}/reasons?"]`, "/reasons");
    await walk(".reasons a", "/reasons/1");
    await walk("a[rel=next]", "/reasons/2");
    await walk(".languages a[lang=es]", `/es/${LETTER}/reasons/2`);
    await walk(".back a", `/es/${LETTER}`);
    await walk(`a[href*="/${LETTER}/signatories"]`, "/signatories");
    await walk(`a[href*="/${LETTER}/numbers"]`, "/numbers");
    await walk(".back a", `/es/${LETTER}`);
    await expect(page.locator("[name=source]")).toHaveValue("red-andina");
    expect(await page.context().cookies()).toEqual([]);
  }
});

test("signing again after a mistyped address or code keeps the partner's source", async ({ browser }) => {
  for (const javaScriptEnabled of scriptsOf("source 3")) {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto(`/en/${LETTER}?from=red-andina`);
    await fillForm(page, "en", aPerson());
    await submitButton(page, "en").click();
    await expect(page).toHaveURL(
      new RegExp(`/en/${LETTER}/check-your-inbox\\?from=red-andina&proof=[\\w-]+&request=[\\w-]+$`),
    );
    await page.locator("[name=email]").fill(aPerson().email);
    await page.locator("[name=code]").fill("000000");
    await page.locator("main form[data-staying] button").click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.locator("a[href*='/sign']").click();
    await expect(page).toHaveURL(`/en/${LETTER}/sign?from=red-andina`);
    await expect(page.locator("[name=source]")).toHaveValue("red-andina");
  }
});

test("a returned form's links keep the source within the letter, and drop it for other letters", async ({
  request,
}) => {
  const form = { source: "red-andina", locale: "en", name: "", email: "nobody" };
  const response = await request.post(`/api/campaigns/${LETTER}/signatures`, { form });
  expect(response.status()).toBe(422);
  expect(await response.text()).toContain(`href="/en/${LETTER}?from=red-andina"`);
  const reasons = await Promise.all(
    Array.from({ length: 10 }, async (_, at) =>
      (await request.get(`/en/${LETTER}/reasons/${at + 1}?from=red-andina`)).text(),
    ),
  );
  const otherLetterLinks = reasons.flatMap(
    (html) => html.match(new RegExp(`<a[^>]*href="/en/${STATUE}[^"]*"`, "g")) ?? [],
  );
  expect(otherLetterLinks.length).toBeGreaterThan(0);
  expect(otherLetterLinks.filter((way) => way.includes("from="))).toEqual([]);
});

test("an invalid source is ignored", async ({ request }) => {
  const html = await (await request.get(`/en/${STATUE}?from=%22%3E%3Cscript%3E`)).text();
  expect(html).toContain('name="source" value=""');
});
