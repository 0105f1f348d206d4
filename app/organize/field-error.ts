import { keptForm } from "#lib/http/forms/keep.ts";
import type { Outcome } from "./act.ts";

/** The field each error belongs to. */
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
  needs_a_date: "publishAt",
  publishes_in_the_past: "publishAt",
  not_its_slug: "typed",
  webhook_name_taken: "name",
  forbidden_port: "url",
  forbidden_host: "url",
  contact_stopped: "email",
};

/** Turns an error about a campaign's field into an issue of that field, with a free slug if there is one. */
export function fieldError({ error, suggestion }: { error: string; suggestion?: string }): Outcome {
  const field = FIELDS[error];
  return {
    ok: false,
    error,
    more: suggestion ? { suggestion } : undefined,
    issues: field ? [{ field, code: error }] : undefined,
  };
}

/** The error message of a field in a resubmitted form. */
export function issueOf(form: string, name: string): string | undefined {
  return keptForm(form)?.issues.find(({ field }) => field === name)?.message;
}
