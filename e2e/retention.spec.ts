import { expect } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { aPerson, aSigning, countOf, heading, LETTER, mailTo, STATUE, tokenOf } from "./makers.ts";
import { aBrowserAt, logIn } from "./organizer.ts";
import { readersWith, scriptsOf } from "./readers.ts";
import { test } from "./sites.ts";

const c = consoleWords("en");

for (const javaScriptEnabled of scriptsOf("retention"))
  test(`Ana sees how long her name is kept, and erases everything by mail; Olga shortens the period, closes, and the clock erases the others, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
    database,
    start,
  }) => {
    test.setTimeout(180_000);
    const site = await start();
    const [reader] = readersWith({ javaScriptEnabled });
    const locale = reader?.locale ?? "en";
    const t = messagesIn(locale);
    const page = await aBrowserAt(browser, site, reader?.options);
    await page.goto(`/${locale}/${LETTER}`);
    await expect(page.getByText(t("form.retention", { months: 12 }))).toBeVisible();
    await page.goto(`/${locale}/privacy`);
    await expect(page.getByText(t("privacy.periods"))).toBeVisible();

    const ana = aSigning({ ...aPerson(), locale });
    const others = [aSigning({ ...aPerson("Rosa"), locale, country: "BO" })];
    for (const [slug, signing] of [
      [LETTER, ana],
      [STATUE, ana],
      [LETTER, others[0]],
    ] as const) {
      await page.request.post(`/api/campaigns/${slug}/signatures`, { data: signing });
      const { text } = await mailTo(page.request, signing?.email ?? "", slug === STATUE ? 2 : 1);
      const token = tokenOf(/\/verify\/[\w.-]+/.exec(text)?.[0] ?? "");
      expect((await page.request.post(`/api/verifications/${token}`)).status()).toBe(200);
    }
    expect([await countOf(page.request), await countOf(page.request, STATUE)]).toEqual([2, 1]);

    await page.goto(`/${locale}/my-signature/erase`);
    await page.getByLabel(t("form.email"), { exact: true }).fill(ana.email);
    await page.getByRole("button", { name: t("everything.submit") }).click();
    await expect(heading(page, t("find.sentTitle"))).toBeVisible();
    const mail = await mailTo(page.request, ana.email, 3);
    const link = /\/\w\w\/my-signature\/erase\/[\w.-]+/.exec(mail.text)?.[0] ?? "";
    await page.goto(link);
    await expect(heading(page, t("everything.title"))).toBeVisible();
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
    if (javaScriptEnabled) await expectAccessible(page);
    expect(await countOf(page.request)).toBe(2);
    await page.getByLabel(t("everything.sure")).check();
    await page.getByRole("button", { name: t("everything.button") }).click();
    await expect(heading(page, t("everything.doneTitle"))).toBeVisible();
    await page.goto(link);
    await expect(heading(page, t("everything.unknownTitle"))).toBeVisible();
    const counts = async () => [await countOf(page.request), await countOf(page.request, STATUE)];
    await expect.poll(counts, { timeout: 20_000 }).toEqual([1, 0]);

    const olga = await aBrowserAt(browser, site, reader?.options);
    await logIn(olga);
    await olga.goto(`/organize/${LETTER}/letter/settings`);
    await olga.getByLabel(c("settings.retentionLabel")).selectOption("1");
    await olga.getByRole("button", { name: c("settings.retentionSave") }).click();
    await expect(olga.getByRole("main").getByRole("status")).toHaveText(c("settings.done.period"));
    await database.query("UPDATE campaigns SET closes_at = now() - interval '20 days' WHERE slug = $1", [LETTER]);
    await olga.goto(`/organize/${LETTER}/letter/state`);
    await expect(olga.getByText(/This is possible until .+: from then on names are erased/)).toBeVisible();
    await database.query("UPDATE campaigns SET closes_at = now() - interval '40 days' WHERE slug = $1", [LETTER]);
    // What the scheduled job does every ten minutes; the worker then erases.
    await database.query(`INSERT INTO retention_runs (id, campaign_id, months, before, closed_at, started_at)
      SELECT gen_random_uuid(), id, 1, now(), closes_at, now() FROM campaigns WHERE slug = '${LETTER}'`);
    await database.query("SELECT pg_notify('undersigned_work', 'story')");
    const named = () => database.query("SELECT FROM signatures WHERE name IS NOT NULL");
    await expect.poll(async () => (await named()).length, { timeout: 20_000 }).toBe(0);
    await olga.reload();
    await expect(olga.getByRole("button", { name: c("state.reopenButton") })).toHaveCount(0);
    await expect(olga.getByText(/The letter can no longer be reopened/)).toBeVisible();
    await olga.goto(`/organize/${LETTER}/record`);
    const ended = olga.getByText(c("record.acts.retention_ended", { who: "The site", number: 1 }));
    await expect(ended.first()).toBeVisible(); // the scheduled job may have begun one, too
    expect(await countOf(page.request)).toBe(1);
    const countries = await (await page.request.get(`/api/campaigns/${LETTER}/countries`)).json();
    expect(countries).toEqual({ countries: [{ country: "BO", count: 1 }] });
  });
