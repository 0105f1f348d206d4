"use server";

import { z } from "zod";
import { publishVersion } from "#lib/letters/publish.ts";
import { saveLetter } from "#lib/letters/save.ts";
import { DraftSeen, LetterInput, Publishing, TranslationInput } from "#lib/letters/schema.ts";
import { discardVersion, startVersion } from "#lib/letters/start.ts";
import { publishTranslation } from "#lib/locale/translate.ts";
import { act } from "../../act.ts";
import { edit } from "../../edit.ts";

const pathOf = (slug: string, query: Record<string, string>) =>
  `/organize/${slug}/letter?${new URLSearchParams(query)}`;

export async function save(sent: FormData): Promise<void> {
  return edit("letter", sent, LetterInput, async ({ id }, input) => {
    const outcome = await saveLetter(id, input);
    return outcome.ok ? { ok: true, to: pathOf(input.slug, { in: input.locale, done: "saved" }) } : outcome;
  });
}

/** Shares the draft form's name, so that typed text reappears there if a draft has been started. */
export async function translate(sent: FormData): Promise<void> {
  return edit("letter", sent, TranslationInput, async ({ id }, input) => {
    const outcome = await publishTranslation(id, input);
    return outcome.ok ? { ok: true, to: pathOf(input.slug, { in: input.locale, done: "translated" }) } : outcome;
  });
}

export async function correct(sent: FormData): Promise<void> {
  return act("correct", sent, z.object({ slug: z.string(), locale: z.string() }), async ({ id }, { slug, locale }) => {
    const outcome = await startVersion(id, slug);
    return outcome.ok ? { ok: true, to: pathOf(slug, { in: locale, done: "started" }) } : outcome;
  });
}

export async function publish(sent: FormData): Promise<void> {
  return act("publish", sent, Publishing, async ({ id }, input) => {
    const outcome = await publishVersion(id, input);
    return outcome.ok ? { ok: true, to: pathOf(input.slug, { done: "published" }) } : outcome;
  });
}

export async function discard(sent: FormData): Promise<void> {
  return act("discard", sent, DraftSeen, async ({ id }, input) => {
    const outcome = await discardVersion(id, input);
    return outcome.ok ? { ok: true, to: pathOf(input.slug, { done: "discarded" }) } : outcome;
  });
}
