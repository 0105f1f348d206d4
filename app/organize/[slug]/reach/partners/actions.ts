"use server";

import { addPartner } from "#lib/partners/add.ts";
import { changePartner, setPartnerList, stopPartner } from "#lib/partners/change.ts";
import { makePartnerKey, revokePartnerKey } from "#lib/partners/key.ts";
import { renewLink, revokeLink } from "#lib/partners/link.ts";
import { KeyEnd, LinkChange, ListChange, NewKey, NewPartner, PartnerChange, PartnerEnd } from "#lib/partners/schema.ts";
import { act } from "../../../act.ts";
import { fieldError } from "../../../field-error.ts";

type Of = { slug: string; partner: string };
const listOf = (slug: string) => `/organize/${slug}/reach/partners`;
const back = ({ slug, partner }: Of, done: string) =>
  ({ ok: true, to: `${listOf(slug)}/${partner}?done=${done}` }) as const;

/** Another member was first: the page shows the current state. */
const OVER = ["unknown_key", "unknown_link", "key_there"];
const ended = (outcome: { ok: true } | { ok: false; error: string }, of: Of, done: string) => {
  if (outcome.ok) return back(of, done);
  return OVER.includes(outcome.error) ? back(of, "faster") : outcome;
};

export async function add(sent: FormData): Promise<void> {
  return act("partner", sent, NewPartner, async ({ id }, input) => {
    const outcome = await addPartner(id, input);
    if (outcome.ok) return back({ slug: input.slug, partner: outcome.id }, "added");
    return outcome.error === "done_already" ? { ok: true, to: listOf(input.slug) } : fieldError(outcome);
  });
}

export async function change(sent: FormData): Promise<void> {
  return act("change", sent, PartnerChange, async ({ id }, input) =>
    ended(await changePartner(id, input), input, "changed"),
  );
}

export async function setList(sent: FormData): Promise<void> {
  return act("list", sent, ListChange, async ({ id }, input) =>
    ended(await setPartnerList(id, input), input, "listChanged"),
  );
}

export async function makeKey(sent: FormData): Promise<void> {
  return act("key", sent, NewKey, async ({ id }, input) => {
    const outcome = await makePartnerKey(id, input);
    return !outcome.ok && outcome.error === "key_taken" ? fieldError(outcome) : ended(outcome, input, "keyMade");
  });
}

export async function revokeKey(sent: FormData): Promise<void> {
  return act("revoke-key", sent, KeyEnd, async ({ id }, input) =>
    ended(await revokePartnerKey(id, input), input, "keyRevoked"),
  );
}

export async function makeLink(sent: FormData): Promise<void> {
  return act("link", sent, LinkChange, async ({ id }, input) => ended(await renewLink(id, input), input, "linkMade"));
}

export async function endLink(sent: FormData): Promise<void> {
  return act("end-link", sent, LinkChange, async ({ id }, input) =>
    ended(await revokeLink(id, input), input, "linkRevoked"),
  );
}

export async function stop(sent: FormData): Promise<void> {
  return act("stop", sent, PartnerEnd, async ({ id }, input) => ended(await stopPartner(id, input), input, "stopped"));
}
