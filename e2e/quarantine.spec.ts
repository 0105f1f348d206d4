import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { countOf, LETTER, mailsTo, signAndVerify, signAndVerifyAll } from "./makers.ts";
import { aBrowserAt, aMember, HOST, logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./sites.ts";

const t = consoleWords("en");
const en = messagesIn("en");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const BOTS = 55;

for (const javaScriptEnabled of scriptsOf("Sara finds a burst in quarantine"))
  test(`Sara finds a burst in quarantine, lets it in, returns it and rules it out, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
    database,
    start,
  }) => {
    test.slow();
    const site = await start({ LOG_IN_LIMIT: "0" });
    const owner = await aBrowserAt(browser, site);
    await logIn(owner);
    const sara = await aMember(browser, owner, LETTER, "steward", "Sara", { javaScriptEnabled });
    const reader = await aBrowserAt(browser, site);
    const { request } = reader;
    await database.query(
      `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, email_digest, email_cipher,
         verified_at)
       SELECT gen_random_uuid(), c.id, v.id, 'es', true, false, 'María', sha256('x'), 'x', now()
       FROM campaigns c JOIN letter_versions v ON v.campaign_id = c.id WHERE c.slug = $1`,
      [LETTER],
    );
    const bots = Array.from({ length: BOTS }, (_, turn) => ({
      name: `Bot ${turn % 5}`,
      email: `bot-${turn}@bots.example`,
    }));
    await signAndVerifyAll(request, bots);

    await test.step("the bots leave the count, and she and the owner are told by email", async () => {
      await expect.poll(() => countOf(request), { timeout: 30_000 }).toBe(1);
      await expect
        .poll(async () => (await mailsTo(request, HOST)).map(({ subject }) => subject))
        .toContainEqual(expect.stringContaining(en("mail.burst.subject", { what: "" }).trim()));
    });

    await test.step("whoever verifies meanwhile reads that it counts once it is checked", async () => {
      const { token } = await signAndVerify(request, { email: "bot-99@bots.example", name: "Bot 1" });
      await reader.goto(`/en/verify/${token}`);
      await expect(reader.getByText(en("verify.checking"))).toBeVisible();
      await expectAccessible(reader);
      await reader.goto(`/en/${LETTER}/thanks`);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveText(en("thanks.checkingTitle"));
      await expect(async () => {
        await reader.goto(`/en/${LETTER}/numbers`);
        await expect(reader.getByText(en("numbers.counted.quarantined", { count: BOTS + 1 }))).toBeVisible({
          timeout: 100,
        });
      }).toPass();
      await expectAccessible(reader);
      expect(await countOf(request)).toBe(1);
    });

    await test.step("she lets the group in, and returns it", async () => {
      await sara.goto(`/organize/${LETTER}`);
      await expect(sara.getByRole("rowheader", { name: "bots.example" })).toBeVisible();
      await sara.goto(`/organize/${LETTER}/people/signatories`);
      await sara
        .getByRole("link", { name: t("campaign.quarantine"), exact: true })
        .first()
        .click();
      await expectAccessible(sara);
      await sara.getByRole("link", { name: t("quarantine.kind.domain", { domain: "bots.example" }) }).click();
      await expect(sara.getByText(t("quarantine.waiting", { count: BOTS + 1 }))).toBeVisible();
      await expect(sara.getByText(t("quarantine.hints.names_repeated"))).toBeVisible();
      await expectAccessible(sara);
      await sara.getByLabel(t("quarantine.sure")).check();
      await press(sara, t("quarantine.letIn"));
      await expect.poll(() => countOf(request)).toBe(BOTS + 2);
      await press(sara, t("quarantine.undo"));
      await expect.poll(() => countOf(request)).toBe(1);
    });

    await test.step("she rules it out, and the numbers say why", async () => {
      const ruleOut = sara.getByRole("link", { name: t("quarantine.ruleOut") });
      await expect(async () => {
        await sara.reload(); // without scripts the page does not follow the worker
        await expect(ruleOut).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await ruleOut.click();
      await expect(sara.getByText(t("rulings.count", { count: BOTS + 1 }))).toBeVisible();
      await sara.locator("#reason").fill("Made by a script");
      await sara.getByLabel(t("rulings.sure")).check();
      await press(sara, t("rulings.begin"));
      await expect(async () => {
        await reader.goto(`/en/${LETTER}/numbers`);
        await expect(reader.getByText(en("numbers.counted.invalidated", { count: BOTS + 1 }))).toBeVisible({
          timeout: 100,
        });
      }).toPass();
      await expect(reader.getByRole("row", { name: en("numbers.held.domain") })).toContainText(String(BOTS + 1));
    });
  });
