import type { ConsoleLocale, ConsoleWords } from "../locale/console.ts";
import { languageName } from "../locale/locales.ts";
import type { Person } from "../team/people.ts";
import { isRole } from "../team/role.ts";
import type { Recorded } from "./read.ts";

const BY: Record<string, `record.${"site" | "auditor" | "contact" | "partner"}`> = {
  ...{ clock: "record.site", auditor: "record.auditor", contact: "record.contact", partner: "record.partner" },
};

export function describeEvent({ act, who, member, details }: Recorded, locale: ConsoleLocale, t: ConsoleWords): string {
  const { locale: language, role, number = details.from, version, to } = details;
  return t(`record.acts.${act}`, {
    who: who?.called || !details.by ? callPerson(who, t, "Begins") : t(BY[String(details.by)] ?? "record.host"),
    member: callPerson(member, t),
    role: isRole(role) ? t(`home.role.${role}`).toLocaleLowerCase(locale) : "none",
    language: typeof language === "string" ? languageName(language, locale) : "none",
    number: Number(number ?? 0),
    version: Number(version ?? 0),
    place: Number(to ?? 0),
    fields: fieldsIn(details, locale, t) || "none",
    switch: String(details.switch ?? "none"),
    kind: String(details.kind ?? "none"),
    cause: String(details.cause ?? "none"),
    reason: String(details.reason || "none"),
    by: details.key ? "key" : "person",
  });
}

/** `at`: whether the phrase begins a sentence. */
export function callPerson(person: Person | undefined, t: ConsoleWords, at: "Begins" | "" = ""): string {
  return person?.called || t(person?.standing === "former" ? `record.former${at}` : `record.somebody${at}`);
}

function fieldsIn(details: Recorded["details"], locale: ConsoleLocale, t: ConsoleWords): string {
  const fields = (
    ["slug", "goal", "goalSteps", "timeZone", "opensAt", "closesAt", "hashtags", "defaultLocale"] as const
  )
    .filter((field) => field in details)
    .map((field) => t(`record.fields.${field}`));
  return new Intl.ListFormat(locale).format(fields);
}
