import { readFile } from "node:fs/promises";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { countsShown, sameCount } from "./counts.ts";
import { countOf, heading, LETTER, linkIn, mailTo, ownLink, signAndVerify } from "./makers.ts";
import { scriptsOf } from "./readers.ts";

const t = messagesIn("es");

for (const javaScriptEnabled of scriptsOf("own")) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Ana views, hides, lists and withdraws her signature, and the count and list follow", async ({
      page,
      request,
    }) => {
      const details = { country: "CO", affiliation: "Biblioteca", title: "Lectora", comment: "Sí." };
      const ana = await signAndVerify(request, { locale: "es", listed: true, ...details });
      const before = await countOf(request);
      await page.goto(await ownLink(request, ana));
      await expect(heading(page, t("own.title"))).toBeVisible();
      for (const text of [ana.name, ana.email, "Colombia", "Biblioteca", "Lectora", "Sí.", t("own.counted")]) {
        await expect(page.locator(".facts").getByText(text, { exact: true })).toBeVisible();
      }
      await expectListed(page, request, ana.name, true);

      await act(page, "own.hide");
      await expect(page.getByRole("status")).toHaveText(t("own.done.hide"));
      await expect(page.getByText(t("own.private"))).toBeVisible();
      await expectListed(page, request, ana.name, false);
      expect(await countsShown(request, LETTER, "es")).toEqual(sameCount(LETTER, "es", before));

      await act(page, "own.list");
      await expect(page.getByRole("status")).toHaveText(t("own.done.list"));
      await expect(page.getByText(t("own.listed"))).toBeVisible();
      await expectListed(page, request, ana.name, true);

      await act(page, "own.withdraw");
      await expect(page.getByRole("status")).toHaveText(t("own.done.withdraw"));
      await expect(page.getByText(t("own.withdrawn"))).toBeVisible();
      await expect(page.getByRole("button", { name: t("own.withdraw") })).toHaveCount(0);
      await expectListed(page, request, ana.name, false);
      expect(await countsShown(request, LETTER, "es")).toEqual(sameCount(LETTER, "es", before - 1));
    });

    test("Ana corrects her name, keeps her input after an error, and downloads all her data", async ({
      page,
      request,
    }) => {
      const ana = await signAndVerify(request, { locale: "es", listed: true, country: "CO", comment: "Sí." });
      const own = await ownLink(request, ana);
      await page.goto(own);
      await page.getByText(t("own.correct")).click();
      await page.locator("#name").fill("");
      await page.locator("#name").evaluate((field) => field.removeAttribute("required"));
      await page.locator("#affiliation").fill("Biblioteca");
      await page.getByRole("button", { name: t("own.save") }).click();
      await expect(page.getByRole("alert")).toContainText(t("errors.name.required"));
      await expect(page.locator("#affiliation")).toHaveValue("Biblioteca");
      if (javaScriptEnabled) await expectAccessible(page);
      await page.locator("#name").fill(`${ana.name} Ñ`);
      await page.getByRole("button", { name: t("own.save") }).click();
      await expect(page.getByRole("status")).toHaveText(t("own.done.correct"));
      await expectListed(page, request, `${ana.name} Ñ`, true);
      await page.goto(own);
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByText(t("own.download")).click()]);
      const kept = JSON.parse(await readFile(await file.path(), "utf8"));
      expect(kept).toMatchObject({ name: `${ana.name} Ñ`, email: ana.email, affiliation: "Biblioteca", country: "CO" });
    });

    test("Ana erases everything: nothing of hers is visible, the count falls by one, and she can sign again", async ({
      page,
      request,
    }) => {
      const ana = await signAndVerify(request, { locale: "es", listed: true });
      const before = await countOf(request);
      const own = await ownLink(request, ana);
      await page.goto(own);
      await act(page, "own.erase");
      await expect(heading(page, t("own.erasedTitle"))).toBeVisible();
      await expect(page.locator("body")).not.toContainText(ana.name);
      await expectListed(page, request, ana.name, false);
      expect(await countsShown(request, LETTER, "es")).toEqual(sameCount(LETTER, "es", before - 1));

      await page.goto(own);
      await expect(heading(page, t("own.unknownTitle"))).toBeVisible();
      await expect(page.getByRole("link", { name: t("verify.toLetters") })).toHaveAttribute("href", "/es");
      await page.goto(ana.link);
      await expect(heading(page, t("verify.unknownTitle"))).toBeVisible();
      await expect(page.locator("body")).not.toContainText(ana.name);
      expect((await request.post(`/api/verifications/${ana.token}`)).status()).toBe(404);

      await request.post(`/api/campaigns/${LETTER}/signatures`, { data: { ...ana, listed: false } });
      await page.goto(linkIn(await mailTo(request, ana.email)));
      await page.getByRole("button", { name: t("verify.button") }).click();
      await expect(heading(page, t("thanks.title"))).toBeVisible();
      expect(await countOf(request)).toBe(before);
    });
  });
}

test("signing again after withdrawing counts again only after verification", async ({ page, request }) => {
  const before = await countOf(request);
  const ana = await signAndVerify(request, { locale: "es" });
  await page.goto(await ownLink(request, ana));
  await act(page, "own.withdraw");
  await expect(page.getByText(t("own.withdrawn"))).toBeVisible();
  await page.getByRole("link", { name: t("own.again") }).click();
  await expect(page).toHaveURL(`/es/${LETTER}#sign`);
  await page.goto(ana.link);
  await expect(heading(page, t("verify.withdrawnTitle"))).toBeVisible();
  await page.getByRole("link", { name: t("verify.toLetter") }).click();
  await expect(page).toHaveURL(`/es/${LETTER}`);

  await request.post(`/api/campaigns/${LETTER}/signatures`, { data: { ...ana } });
  expect(await countOf(request)).toBe(before);
  await page.goto(linkIn(await mailTo(request, ana.email, 3)));
  await page.getByRole("button", { name: t("verify.button") }).click();
  await expect(heading(page, t("thanks.title"))).toBeVisible();
  expect(await countsShown(request, LETTER, "es")).toEqual(sameCount(LETTER, "es", before + 1));
});

type Act = "own.hide" | "own.list" | "own.withdraw" | "own.erase";

async function act(page: Page, name: Act) {
  if (name === "own.erase") await page.getByLabel(t("own.eraseSure")).check();
  await page.getByRole("button", { name: t(name) }).click();
}

async function expectListed(page: Page, request: APIRequestContext, name: string, listed: boolean) {
  const { signatures } = await (await request.get(`/api/campaigns/${LETTER}/signatures`)).json();
  expect(signatures.filter((signature: { name: string }) => signature.name === name)).toHaveLength(listed ? 1 : 0);
  for (const path of ["", "/signatories"]) {
    const html = await (await page.request.get(`/es/${LETTER}${path}`)).text();
    expect(html.includes(name), path).toBe(listed);
  }
}
