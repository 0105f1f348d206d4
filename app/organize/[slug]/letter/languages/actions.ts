"use server";

import { addLanguage } from "#lib/locale/add.ts";
import { checkTranslation } from "#lib/locale/check.ts";
import { chooseLanguage } from "#lib/locale/choose.ts";
import { removeLanguage } from "#lib/locale/remove.ts";
import { Finding, OfLanguage, Removal } from "#lib/locale/schema.ts";
import { act } from "../../../act.ts";

const back = (slug: string, done: string) =>
  ({ ok: true, to: `/organize/${slug}/letter/languages?done=${done}` }) as const;

export async function add(sent: FormData): Promise<void> {
  return act("add", sent, OfLanguage, async ({ id }, input) => {
    const outcome = await addLanguage(id, input);
    return outcome.ok ? back(input.slug, "added") : outcome;
  });
}

export async function choose(sent: FormData): Promise<void> {
  return act("choose", sent, OfLanguage, async ({ id }, input) => {
    const outcome = await chooseLanguage(id, input);
    return outcome.ok ? back(input.slug, "chosen") : outcome;
  });
}

export async function remove(sent: FormData): Promise<void> {
  return act("remove", sent, Removal, async ({ id }, input) => {
    const outcome = await removeLanguage(id, input);
    return outcome.ok ? back(input.slug, "removed") : outcome;
  });
}

export async function check(sent: FormData): Promise<void> {
  return act("check", sent, Finding, async ({ id }, input) => {
    const outcome = await checkTranslation(id, input);
    return outcome.ok ? back(input.slug, "checked") : outcome;
  });
}
