"use server";

import { z } from "zod";
import { acceptInvitation, declineInvitation } from "#lib/team/respond-to-invitation.ts";
import { act } from "./act.ts";
import { homeOrLogIn } from "./session.ts";

const Invited = z.object({ slug: z.string() });

export async function accept(sent: FormData): Promise<void> {
  return act("invitation", sent, Invited, async ({ id }, { slug }) => {
    const outcome = await acceptInvitation(id, slug);
    return outcome.ok ? { ok: true, to: `/organize/${slug}/team?done=joined` } : outcome;
  });
}

export async function decline(sent: FormData): Promise<void> {
  return act("invitation", sent, Invited, async ({ id }, { slug }) => {
    const outcome = await declineInvitation(id, slug);
    if (!outcome.ok) return outcome;
    return { ok: true, to: `${await homeOrLogIn(id)}?done=declined` };
  });
}
