import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { type ConsoleLocale, consoleLocale, consoleWords } from "#lib/locale/console.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";
import { authOptions } from "#lib/organizers/auth.ts";
import { findOrganizer, type Organizer } from "#lib/organizers/find.ts";
import { pathInConsole } from "#lib/organizers/path.ts";

/** Cached per render. */
export const findSession = cache(async (): Promise<Organizer | undefined> => {
  const session = await getServerSession(authOptions());
  return session ? findOrganizer(session.organizerId) : undefined;
});

/** Redirects to log-in and back, unless an organizer is logged in. */
export async function requireOrganizer(): Promise<Organizer> {
  const organizer = await findSession();
  if (organizer) return organizer;
  const path = pathInConsole((await headers()).get("x-path"));
  redirect(path === "/organize" ? "/organize/log-in" : `/organize/log-in?to=${encodeURIComponent(path)}`);
}

/** The console's language for the current organizer, and its messages. */
export async function consoleText(): Promise<{ locale: ConsoleLocale; t: ReturnType<typeof consoleWords> }> {
  const organizer = await findSession();
  const preferred = organizer?.locale ?? negotiateLocale((await headers()).get("accept-language"));
  const locale = consoleLocale(preferred);
  return { locale, t: consoleWords(locale) };
}

/** The session token in next-auth's cookie. */
export async function sessionToken(): Promise<string> {
  const found = (await cookies()).getAll().find(({ name }) => name.endsWith("next-auth.session-token"));
  return found?.value ?? "";
}

/** The home page, or log-in if the account ended with its last team. */
export async function homeOrLogIn(id: string): Promise<string> {
  return (await findOrganizer(id)) ? "/organize" : "/organize/log-in";
}
