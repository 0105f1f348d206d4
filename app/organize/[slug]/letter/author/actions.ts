"use server";

import { changeContact } from "#lib/authors/contact.ts";
import { removeAuthor, saveAuthor } from "#lib/authors/save.ts";
import { AuthorChange, AuthorRemoval, ContactChange } from "#lib/authors/schema.ts";
import { act } from "../../../act.ts";
import { fieldError } from "../../../field-error.ts";

const pageOf = (slug: string, done: string) =>
  ({ ok: true, to: `/organize/${slug}/letter/author?done=${done}` }) as const;

export async function save(sent: FormData): Promise<void> {
  return act("author", sent, AuthorChange, async ({ id }, input) => {
    const outcome = await saveAuthor(id, input);
    return outcome.ok ? pageOf(input.campaign, "saved") : outcome;
  });
}

export async function contact(sent: FormData): Promise<void> {
  return act("author-contact", sent, ContactChange, async ({ id }, input) => {
    const outcome = await changeContact(id, input);
    if (!outcome.ok) return fieldError(outcome);
    return pageOf(input.campaign, outcome.asked ? "asked" : "contact");
  });
}

export async function remove(sent: FormData): Promise<void> {
  return act("author-removal", sent, AuthorRemoval, async ({ id }, input) => {
    const outcome = await removeAuthor(id, input);
    return outcome.ok ? pageOf(input.campaign, "removed") : outcome;
  });
}
