import { expect, type Page } from "@playwright/test";
import type { Locale } from "#lib/locale/locales.ts";
import { wordsOf } from "#lib/locale/messages.ts";

/** What somebody types who makes two mistakes: a link for a name, and half an address. */
const TYPED = {
  name: "https://example.org",
  email: "ana@nowhere",
  country: "MX",
  affiliation: "Colegio «Ñandú» & Cía.",
  title: "Profª",
  comment: 'Dos líneas,\ncon <b>signos</b> & "comillas".',
};

export async function fillIn(page: Page, locale: Locale, changed: Partial<typeof TYPED> = {}) {
  const t = wordsOf(locale);
  const typed = { ...TYPED, ...changed };
  await page.locator("summary").click();
  for (const field of ["name", "email", "affiliation", "title", "comment"] as const) {
    await page.locator(`[name=${field}]`).fill(typed[field]);
  }
  await page.getByLabel(t("details.country")).selectOption(TYPED.country);
  await page.getByLabel(t("form.listedNo")).check();
  await page.getByLabel(t("form.updates")).check();
}

/** All that was typed is still there, but for what was changed. */
export async function expectTyped(page: Page, locale: Locale, changed: Partial<typeof TYPED> = {}) {
  const t = wordsOf(locale);
  for (const [field, value] of Object.entries({ ...TYPED, ...changed })) {
    await expect(page.locator(`[name=${field}]`)).toHaveValue(value);
    await expect(page.locator(`[name=${field}]`)).toBeVisible();
  }
  await expect(page.getByLabel(t("form.listedNo"))).toBeChecked();
  await expect(page.getByLabel(t("form.updates"))).toBeChecked();
}

/** Both mistakes are told above the form and beside their fields, and no other. */
export async function expectErrors(page: Page, locale: Locale) {
  const t = wordsOf(locale);
  const alert = alertOn(page);
  await expect(alert).toContainText(t("form.errorsTitle"));
  for (const [field, message] of [
    ["name", t("errors.name.link")],
    ["email", t("errors.email.not_an_address")],
  ] as const) {
    await expect(alert.getByRole("link", { name: message })).toHaveAttribute("href", `#${field}`);
    await expect(page.locator(`#${field}`)).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator(`#${field}`)).toHaveCSS("border-top-width", "2px");
    await expect(page.locator(`#${field}`)).toHaveAccessibleDescription(endingWith(message));
    await expect(page.locator(`.field:has(#${field})`)).toContainText(message);
  }
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(2);
}

/** Next's own announcer of routes stands outside of main. */
export function alertOn(page: Page) {
  return page.getByRole("main").getByRole("alert");
}

/** A field is described by its hint first, its error last. */
export function endingWith(text: string): RegExp {
  return new RegExp(`${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}
