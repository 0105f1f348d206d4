import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { type ConsoleLocale, consoleLocale, consoleWords } from "#lib/locale/console.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";
import { authOptions } from "#lib/organizers/auth.ts";
import { findOrganizer, type Organizer } from "#lib/organizers/find.ts";
import { pathInConsole } from "#lib/organizers/path.ts";

/** Who is logged in, read once a rendering. */
export const findSession = cache(async (): Promise<Organizer | undefined> => {
  const session = await getServerSession(authOptions());
  return session ? findOrganizer(session.organizerId) : undefined;
});

/** Who is logged in; whoever is not, logs in first and comes back to where they wanted to go. */
export async function requireOrganizer(): Promise<Organizer> {
  const organizer = await findSession();
  if (organizer) return organizer;
  const path = pathInConsole((await headers()).get("x-path"));
  redirect(path === "/organize" ? "/organize/log-in" : `/organize/log-in?to=${encodeURIComponent(path)}`);
}

/** The language of the console for who looks at it, and its words. */
export async function consoleText(): Promise<{ locale: ConsoleLocale; t: ReturnType<typeof consoleWords> }> {
  const organizer = await findSession();
  const wish = organizer?.locale ?? negotiateLocale((await headers()).get("accept-language"));
  const locale = consoleLocale(wish);
  return { locale, t: consoleWords(locale) };
}

/** The token of the session in use, as next-auth keeps it in its cookie. */
export async function sessionToken(): Promise<string> {
  const found = (await cookies()).getAll().find(({ name }) => name.endsWith("next-auth.session-token"));
  return found?.value ?? "";
}

/** Where somebody goes on who may have left their last team: home, or out. */
export async function doorFor(id: string): Promise<string> {
  return (await findOrganizer(id)) ? "/organize" : "/organize/log-in";
}
