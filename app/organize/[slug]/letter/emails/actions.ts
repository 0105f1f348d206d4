"use server";

import { SenderChange, TestMail } from "#lib/authors/schema.ts";
import { saveSender, sendTest } from "#lib/authors/sender.ts";
import { act } from "../../../act.ts";

const pageOf = (slug: string, done: string) =>
  ({ ok: true, to: `/organize/${slug}/letter/emails?done=${done}` }) as const;

export async function save(sent: FormData): Promise<void> {
  return act("sender", sent, SenderChange, async ({ id }, input) => {
    const outcome = await saveSender(id, input);
    return outcome.ok ? pageOf(input.campaign, "saved") : outcome;
  });
}

export async function test(sent: FormData): Promise<void> {
  return act("test-mail", sent, TestMail, async ({ id }, input) => {
    const outcome = await sendTest(id, input);
    return outcome.ok ? pageOf(input.campaign, "tested") : outcome;
  });
}
