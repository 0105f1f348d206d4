import { z } from "zod";
import { type KeptForm, keptForm } from "#lib/http/forms/keep.ts";
import { act, type Outcome } from "./act.ts";

type Call = Parameters<typeof act>[3];

/** Saves a text, or previews it if that button was pressed (editor.tsx). */
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

/** Values of an editor's form to preview, correct or compare with another person's save. */
export type Typed = KeptForm & { previewed: boolean; overtaken: boolean };

export function typedInto(form: string): Typed | undefined {
  const previewed = keptForm(`${form}-preview`);
  const kept = previewed ?? keptForm(form);
  return kept && { ...kept, previewed: previewed !== undefined, overtaken: kept.more?.overtaken !== undefined };
}
