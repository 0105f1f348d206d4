import { z } from "zod";
import { type KeptForm, keptForm } from "#lib/forms/kept.ts";
import { act, type Outcome } from "./act.ts";

type Call = Parameters<typeof act>[3];

/** An action that saves a text, or with the other button shows it as readers will see it (editor.tsx has both). */
export async function edit<Schema extends z.ZodType>(
  form: string,
  sent: FormData,
  schema: Schema,
  call: (organizer: Parameters<Call>[0], input: z.infer<Schema>) => Promise<Outcome>,
): Promise<void> {
  if (sent.get("intent") === "preview")
    return act(`${form}-preview`, sent, z.object({}), async () => ({ ok: false, error: "previewed" }), schema);
  return act(form, sent, schema, call);
}

/** What was typed into an editor and came back: to be looked at, put right, or held beside what somebody else saved. */
export type Typed = KeptForm & { previewed: boolean; overtaken: boolean };

export function typedInto(form: string): Typed | undefined {
  const previewed = keptForm(`${form}-preview`);
  const kept = previewed ?? keptForm(form);
  return kept && { ...kept, previewed: previewed !== undefined, overtaken: kept.more?.overtaken !== undefined };
}
