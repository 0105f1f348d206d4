import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { countOf, LETTER, signAndVerify } from "./makers.ts";
import { aBrowserAt, aMember, logIn } from "./organizer.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const en = messagesIn("en");
const BASE = `/organize/${LETTER}`;
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const status = (page: Page) => page.getByRole("status").first();
const names = (page: Page) => page.locator(".selection tbody th a");

test("Sara moderates: she finds signatories, invalidates bots, undoes it, and features a laureate", async ({
  browser,
  start,
}) => {
  test.slow();
  const site = await start({ LOG_IN_LIMIT: "0", SIGN_LIMIT: "0" });
  const owner = await aBrowserAt(browser, site);
  await logIn(owner);
  const sara = await aMember(browser, owner, LETTER, "steward", "Sara");
  const reader = await aBrowserAt(browser, site);
  const { request } = reader;
  const listed = { listed: true, comment: "We stand with them." };
  const jose = await signAndVerify(request, { name: "José Martí Pérez", country: "CU", ...listed });
  await signAndVerify(request, { name: "李小明", affiliation: "北京大学", country: "CN", listed: true });
  for (const n of [1, 2, 3]) await signAndVerify(request, { name: `Bot ${n}`, email: `bot${n}@bots.example` });

  await test.step("she finds José without accents, and Li by part of the name", async () => {
    await sara.goto(BASE);
    await sara.getByRole("link", { name: new RegExp(`^${t("campaign.people")}`) }).click();
    await expect(names(sara)).toHaveCount(5);
    await expectAccessible(sara);
    for (const [typed, name] of Object.entries({ "perez jose": jose.name, 小明: "李小明" })) {
      await sara.locator("#name").fill(typed);
      await press(sara, t("signatories.show"));
      await expect(names(sara)).toHaveText([name]);
      expect(new URL(sara.url()).searchParams.get("name")).toBe(typed);
    }
    await sara.goto(`${BASE}/people/signatories?from=soon`);
    await expect(sara.locator(".errors")).toContainText(t("errors.any.not_a_date"));
    await expectAccessible(sara);
  });

  await test.step("she finds him by email address, which is hidden until she asks for it", async () => {
    await sara.goto(`${BASE}/people/signatories`);
    expect(await sara.content()).not.toContain(jose.email);
    await sara.getByText(t("signatories.byAddress")).click();
    await sara.locator("#email").fill(jose.email.toUpperCase());
    await press(sara, t("signatories.look"));
    await expect(sara.getByRole("heading", { level: 1, name: jose.name })).toBeVisible();
    expect(await sara.content()).not.toContain(jose.email);
    await expectAccessible(sara);
    await press(sara, t("signatories.showAddress"));
    await expect(sara.getByText(jose.email)).toBeVisible();
    expect(sara.url()).not.toContain("@");
    await sara.reload();
    await owner.goto(`${BASE}/team/record?about=signatories`);
    await expect(owner.getByText(/Sara viewed the email address/).first()).toBeVisible();
  });

  await test.step("she features him with another title, and readers see it", async () => {
    await sara.locator("[name=publicTitle]").fill("Poet laureate");
    await press(sara, t("signatories.putFirst"));
    await expect(status(sara)).toHaveText(t("signatories.done.prominent"));
    await expect(async () => {
      await reader.goto(`/en/${LETTER}/signatories`);
      await expect(reader.getByRole("heading", { name: en("signatories.first") })).toBeVisible({ timeout: 100 });
    }).toPass();
    await expect(reader.locator("ul.signatories").first()).toContainText("Poet laureate");
    await expect(reader.locator("main")).not.toContainText(listed.comment);
    await expectAccessible(reader);
  });

  await test.step("she invalidates one bot, which requires a reason, and restores it", async () => {
    await sara.goto(`${BASE}/people/signatories?domain=bots.example`);
    await sara.getByLabel(t("signatories.chooseNamed", { name: "Bot 2" })).check();
    await press(sara, t("signatories.invalidate"));
    await expect(sara.locator(".errors")).toContainText(t("errors.reason.required"));
    await expect(sara.getByLabel(t("signatories.chooseNamed", { name: "Bot 2" }))).toBeChecked();
    await expectAccessible(sara);
    await sara.locator("#reason").fill("Made by a script");
    await press(sara, t("signatories.invalidate"));
    await expect(status(sara)).toHaveText(t("signatories.done.invalidated"));
    await expect(names(sara)).toHaveCount(3);
    await expect.poll(() => countOf(request)).toBe(4);
    await sara.getByLabel(t("signatories.chooseNamed", { name: "Bot 2" })).check();
    await press(sara, t("signatories.restore"));
    await expect(status(sara)).toHaveText(t("signatories.done.restored"));
    await expect.poll(() => countOf(request)).toBe(5);
  });

  await test.step("she invalidates all matches, reviews the ruling, and undoes it", async () => {
    await sara.getByRole("link", { name: t("signatories.invalidateAll") }).click();
    await expect(sara.getByText(t("rulings.count", { count: 3 }))).toBeVisible();
    await expectAccessible(sara);
    await sara.locator("#reason").fill("Made by a script");
    await sara.getByLabel(t("rulings.sure")).check();
    await press(sara, t("rulings.begin"));
    await expect(status(sara)).toHaveText(new RegExp(`${t("rulings.done.begun")}|${t("rulings.done.over")}`));
    await expectAccessible(sara);
    await expect.poll(() => countOf(request)).toBe(2);
    await expect(async () => {
      await reader.goto(`/en/${LETTER}/numbers`);
      await expect(reader.getByText(en("numbers.counted.invalidated", { count: 3 }))).toBeVisible({ timeout: 100 });
    }).toPass();
    await expect(sara.getByText(t("rulings.states.done"), { exact: true })).toBeVisible();
    await press(sara, t("rulings.undo"));
    await expect.poll(() => countOf(request)).toBe(5);
    await sara.getByRole("link", { name: t("rulings.back") }).click();
    await expect(sara.getByText(t("rulings.states.undone"), { exact: true })).toBeVisible();
    await expectAccessible(sara);
  });
});
