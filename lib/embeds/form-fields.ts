import { escapeHtml as e } from "../http/html.ts";
import type { Issue } from "../http/issues.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { countryOptions } from "../signatures/country-options.ts";

export type Kept = { values: Record<string, string>; issues: Issue[] };

type Field = { name: string; label: string; note?: string; hint?: string; inside: string };

const TEXT = {
  name: 'autocomplete="name" autocapitalize="words" enterkeyhint="next"',
  email: 'type="email" autocomplete="email" inputmode="email" autocapitalize="none" spellcheck="false"',
} as const;

/** The fields that a person fills in, named as in the letter's own form. */
export function drawFields(locale: Locale, kept: Kept): string {
  const t = messagesIn(locale);
  const input = (name: keyof typeof TEXT) =>
    `<input id="${name}" name="${name}" ${TEXT[name]} value="${e(kept.values[name] ?? "")}" required${stateOf(kept, name, true)}>`;
  const none = t("form.countryNone");
  const select = `<select id="country" name="country" autocomplete="country"${stateOf(kept, "country")}>${countryOptions(locale, none, kept.values.country)}</select>`;
  return [
    drawField(kept, { name: "name", label: t("form.name"), hint: t("form.nameHint"), inside: input("name") }),
    drawField(kept, { name: "email", label: t("form.email"), hint: t("form.emailHint"), inside: input("email") }),
    drawField(kept, { name: "country", label: t("details.country"), note: t("form.optional"), inside: select }),
    drawListed(locale, kept),
    drawBox("updates", t("form.updates"), kept.values.updates === "yes"),
  ].join("");
}

function stateOf(kept: Kept, name: string, hint = false): string {
  const isWrong = errorOf(kept, name) !== undefined;
  const described = [hint && `${name}-hint`, isWrong && `${name}-error`].filter(Boolean).join(" ");
  return `${described && ` aria-describedby="${described}"`}${isWrong ? ' aria-invalid="true"' : ""}`;
}

function errorOf({ issues }: Kept, name: string): string | undefined {
  return issues.find(({ field }) => field === name)?.message;
}

function drawField(kept: Kept, { name, label, note, hint, inside }: Field): string {
  return [
    `<div class="field"><label for="${name}">${e(label)}${note ? ` <i>(${e(note)})</i>` : ""}</label>`,
    hint ? `<p class="hint" id="${name}-hint">${e(hint)}</p>` : "",
    drawError(kept, name),
    `${inside}</div>`,
  ].join("");
}

function drawError(kept: Kept, name: string): string {
  const error = errorOf(kept, name);
  return error === undefined ? "" : `<p class="error" id="${name}-error">${e(error)}</p>`;
}

function drawListed(locale: Locale, kept: Kept): string {
  const t = messagesIn(locale);
  const choice = (value: "yes" | "no", words: string, hint: string) =>
    `<label class="choice"><input type="radio" id="listed-${value}" name="listed" value="${value}"${kept.values.listed === value ? " checked" : ""} required><span><strong>${e(words)}</strong> ${e(hint)}</span></label>`;
  return [
    `<fieldset${errorOf(kept, "listed") ? ' aria-describedby="listed-error"' : ""}><legend>${e(t("form.listedLegend"))}</legend>${drawError(kept, "listed")}`,
    choice("yes", t("form.listedYes"), t("form.listedYesHint")),
    choice("no", t("form.listedNo"), t("form.listedNoHint")),
    `<p class="hint">${e(t("form.listedHint"))}</p></fieldset>`,
  ].join("");
}

export function drawBox(name: string, words: string, isChecked: boolean): string {
  return `<label class="choice"><input type="checkbox" name="${name}" value="yes"${isChecked ? " checked" : ""}><span>${e(words)}</span></label>`;
}
