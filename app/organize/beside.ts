import { keptForm } from "#lib/forms/kept.ts";
import type { Outcome } from "./act.ts";

/** The field that a refusal is about. */
const FIELDS: Record<string, string> = {
  slug_taken: "slug",
  slug_reserved: "slug",
  slug_needed: "slug",
  slug_fixed: "slug",
  key_taken: "key",
  already_open: "opensAt",
  already_closed: "closesAt",
  closes_in_the_past: "closesAt",
  closes_before_opening: "closesAt",
  not_its_slug: "typed",
};

/** A refusal of a campaign's fields, told beside the field that it is about, with a slug that is free. */
export function beside({ error, suggestion }: { error: string; suggestion?: string }): Outcome {
  const field = FIELDS[error];
  return {
    ok: false,
    error,
    more: suggestion ? { suggestion } : undefined,
    issues: field ? [{ field, code: error }] : undefined,
  };
}

/** What is said beside a field of a form that came back. */
export function issueOf(form: string, name: string): string | undefined {
  return keptForm(form)?.issues.find(({ field }) => field === name)?.message;
}
