import { expect, type Page } from "@playwright/test";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";

/** Two errors: a link as a name, and an incomplete address. */
const TYPED = {
  name: "https://example.org",
  email: "ana@nowhere",
  country: "MX",
  affiliation: "Colegio «Ñandú» & Cía.",
  title: "Profª",
  comment: 'Dos líneas,\ncon <b>signos</b> & "comillas".',
};

export async function fillIn(page: Page, locale: Locale, changed: Partial<typeof TYPED> = {}) {
  const t = messagesIn(locale);
  const typed = { ...TYPED, ...changed };
  await page.locator("summary").click();
  for (const field of ["name", "email", "affiliation", "title", "comment"] as const) {
    await page.locator(`[name=${field}]`).fill(typed[field]);
  }
  await page.getByLabel(t("details.country")).selectOption(TYPED.country);
  await page.getByLabel(t("form.listedNo")).check();
  await page.getByLabel(t("form.updates")).check();
}

/** All input is kept, except `changed`. */
export async function expectKept(page: Page, locale: Locale, changed: Partial<typeof TYPED> = {}) {
  const t = messagesIn(locale);
  for (const [field, value] of Object.entries({ ...TYPED, ...changed })) {
    await expect(page.locator(`[name=${field}]`)).toHaveValue(value);
    await expect(page.locator(`[name=${field}]`)).toBeVisible();
  }
  await expect(page.getByLabel(t("form.listedNo"))).toBeChecked();
  await expect(page.getByLabel(t("form.updates"))).toBeChecked();
}

/** Exactly the two errors are shown, above the form and beside their fields. */
export async function expectErrors(page: Page, locale: Locale) {
  const t = messagesIn(locale);
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

/** Excludes Next's route announcer, outside of main. */
export function alertOn(page: Page) {
  return page.getByRole("main").getByRole("alert");
}

/** The hint comes first, the error last. */
export function endingWith(text: string): RegExp {
  return new RegExp(`${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}
