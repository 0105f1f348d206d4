"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { LOCALES } from "#lib/locale/locales.ts";
import { changeOrganizer } from "#lib/organizers/find.ts";
import { endSession, endSessions } from "#lib/organizers/sessions.ts";
import { Text } from "#lib/text.ts";
import { act } from "../act.ts";
import { sessionToken } from "../session.ts";

const NAME_MAX = 100;
const Account = z.object({ name: Text({ max: NAME_MAX }), locale: z.enum(LOCALES) });

export async function saveAccount(sent: FormData): Promise<void> {
  return act("account", sent, Account, async ({ id }, input) => {
    await changeOrganizer(id, input);
    return { ok: true, to: "/organize/account?done=saved" };
  });
}

export async function endOne(sent: FormData): Promise<void> {
  return act("session", sent, z.object({ id: z.uuid() }), async (organizer, { id }) => {
    await endSessions(organizer.id, id);
    return { ok: true, to: "/organize/account?done=ended#sessions" };
  });
}

export async function endAll(sent: FormData): Promise<void> {
  return act("sessions", sent, z.object({}), async ({ id }) => {
    await endSessions(id);
    await leave();
    return { ok: true, to: "/organize/log-in?done=out" };
  });
}

/** Idempotent. */
export async function logOut(): Promise<void> {
  await endSession(await sessionToken());
  await leave();
  redirect("/organize/log-in?done=out");
}

const LEAVING_SECONDS = 60;

/** Clears the cookie, and drafts that public/drafts.js stored in the browser. */
async function leave(): Promise<void> {
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.endsWith("next-auth.session-token")) jar.delete(name);
  jar.set("undersigned-left", "1", { path: "/organize", sameSite: "lax", maxAge: LEAVING_SECONDS });
}
