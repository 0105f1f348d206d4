"use server";

import { z } from "zod";
import { Sure } from "#lib/campaigns/fields.ts";
import { questionAbout } from "#lib/http/forms/ask.ts";
import { changeRole, leaveTeam, removeMember } from "#lib/team/change.ts";
import { inviteAgain, inviteMember, recallInvitation } from "#lib/team/invite.ts";
import { ROLES } from "#lib/team/role.ts";
import { Invitation, OfTeam } from "#lib/team/schema.ts";
import { actConfirmed } from "../../act.ts";
import { homeOrLogIn } from "../../session.ts";

const back = (slug: string, done: string) => ({ ok: true, to: `/organize/${slug}/team?done=${done}` }) as const;

export async function invite(sent: FormData): Promise<void> {
  return actConfirmed("invite", sent, Invitation, async (organizer, input) => {
    const issues = questionAbout({ email: input.email, asTyped: sent.get("asTyped") });
    if (issues.length > 0) return { ok: false, error: "did_you_mean", issues };
    const outcome = await inviteMember(organizer, input);
    if (outcome.ok) return back(input.slug, "invited");
    const { error } = outcome;
    const ofAddress = error === "already_member" || error === "already_invited";
    return ofAddress ? { ...outcome, issues: [{ field: "email", code: error }] } : outcome;
  });
}

export async function again(sent: FormData): Promise<void> {
  return actConfirmed("invited", sent, OfTeam, async (organizer, input) => {
    const outcome = await inviteAgain(organizer, input);
    return outcome.ok ? back(input.slug, "again") : outcome;
  });
}

export async function recall(sent: FormData): Promise<void> {
  return actConfirmed("invited", sent, OfTeam, async ({ id }, input) => {
    const outcome = await recallInvitation(id, input);
    return outcome.ok ? back(input.slug, "recalled") : outcome;
  });
}

export async function change(sent: FormData): Promise<void> {
  return actConfirmed("role", sent, OfTeam.extend({ role: z.enum(ROLES, "required") }), async ({ id }, input) => {
    const outcome = await changeRole(id, input);
    if (!outcome.ok) return outcome.error === "unknown_member" ? back(input.slug, "gone") : outcome;
    return back(input.slug, "changed");
  });
}

export async function remove(sent: FormData): Promise<void> {
  return actConfirmed("remove", sent, OfTeam.extend({ sure: Sure }), async ({ id }, input) => {
    const outcome = await removeMember(id, input);
    if (!outcome.ok) return outcome.error === "unknown_member" ? back(input.slug, "gone") : outcome;
    return back(input.slug, "removed");
  });
}

export async function leave(sent: FormData): Promise<void> {
  return actConfirmed("leave", sent, z.object({ slug: z.string(), sure: Sure }), async ({ id }, { slug }) => {
    const outcome = await leaveTeam(id, slug);
    return outcome.ok ? { ok: true, to: `${await homeOrLogIn(id)}?done=left` } : outcome;
  });
}
