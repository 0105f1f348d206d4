import { expect } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { LETTER, STATUE } from "./makers.ts";
import { test } from "./shared-site.ts";

const t = messagesIn("en");
const NAMES = ["Ana", "அருள்மொழி சுப்பிரமணியம்", "محمد عبد الرحمن", "W".repeat(100), "李小龙"];

/** Verified signatures with these names. */
const SIGNED = `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, email_digest,
    email_cipher, verified_at)
  SELECT gen_random_uuid(), c.id, v.id, 'en', true, false, name, sha256(convert_to(name, 'UTF8')), 'x', now()
  FROM unnest($1::text[]) AS name, campaigns c JOIN letter_versions v ON v.campaign_id = c.id WHERE c.slug = $2`;

/** The state of a letter, its notice, and whether it can be signed. */
const STATES = [
  ["opens_at = now() + interval '2 days'", [t("count.soon")], false],
  ["opens_at = NULL", [t("count.first")], true],
  ["goal = 3, goal_steps = false", [t("count.goalReached", { goal: 3 })], true],
  ["goal_steps = true", [t("count.goal", { goal: 10 })], true],
  ["closes_at = now()", [t("count.closed"), t("letter.closed")], false],
  ["archived_at = now()", [t("count.final"), t("letter.archived")], false],
] as const;

test("an upcoming, open, at-goal, closed or archived letter says so, can be signed or not, and is accessible", async ({
  page,
  database,
  start,
}) => {
  const { url } = await start();
  for (const [made, notices, isOpen] of STATES) {
    if (made.startsWith("goal = 3")) await database.query(SIGNED, [NAMES, LETTER]);
    await database.query(`UPDATE campaigns SET ${made} WHERE slug = '${LETTER}'`);
    await expect(async () => {
      await page.goto(`${url}/en/${LETTER}`);
      for (const words of notices) await expect(page.getByText(words).first()).toBeVisible({ timeout: 100 });
    }, made).toPass(); // changes show within a second
    await expect(page.getByLabel(t("form.email"))).toHaveCount(isOpen ? 1 : 0);
    await expect(page.getByRole("link", { name: t("letter.sign"), exact: true })).toHaveCount(isOpen ? 1 : 0);
    await expect(page.getByRole("heading", { name: t("letter.signNow") })).toHaveCount(isOpen ? 1 : 0);
    await expect(page.getByRole("article")).toBeVisible();
    await expectAccessible(page);
  }
});

test("no signatures show no 0, one is singular, and long and right-to-left names stay in place", async ({
  page,
  database,
  start,
}) => {
  const { url } = await start();
  await page.goto(`${url}/en/${STATUE}`);
  await expect(page.getByText(t("count.first"))).toBeVisible();
  await expect(page.locator("[data-count]")).toHaveCSS("clip-path", "inset(50%)");
  await expect(page.getByText(t("letter.noSignatories"))).toBeVisible();
  await database.query(SIGNED, [["Ana"], STATUE]);
  await expect(async () => {
    await page.goto(`${url}/en/${STATUE}`);
    await expect(page.locator(".count")).toContainText(`1 ${t("count.unit", { count: 1 })}`, { timeout: 100 });
  }).toPass();

  await database.query(SIGNED, [NAMES.slice(1), STATUE]);
  await expect(async () => {
    await page.goto(`${url}/en/${STATUE}/signatories`);
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(NAMES.length, { timeout: 100 });
  }).toPass();
  await expectAccessible(page);
  const lefts = await page.locator(".signatories .name").evaluateAll((names) =>
    names.map((name) => {
      const item = name.closest("li")?.getBoundingClientRect();
      const text = document.createRange();
      text.selectNodeContents(name);
      return Math.round(text.getBoundingClientRect().left - (item?.left ?? 0));
    }),
  );
  expect(new Set(lefts)).toEqual(new Set([0])); // including right-to-left names
});

test("a letter without the reader's language is shown in another, with a notice and lang attribute", async ({
  page,
  database,
  start,
}) => {
  const { url } = await start();
  // As if published without it: a trigger forbids removing a published text.
  await database.query(`BEGIN; SET LOCAL session_replication_role = replica;
    DELETE FROM letter_texts WHERE locale = 'fr'; COMMIT`);
  await database.query("DELETE FROM reason_texts WHERE locale = 'fr'");
  await page.goto(`${url}/fr/${LETTER}`);
  const language = new Intl.DisplayNames("fr", { type: "language" }).of("en") ?? "";
  await expect(page.getByText(messagesIn("fr")("letter.otherLanguage", { language }))).toBeVisible();
  await expect(page.locator(".letter .text")).toHaveAttribute("lang", "en");
  await expect(page.locator("ol.reasons > li").first()).toHaveAttribute("lang", "en");
  await expectAccessible(page);
});
