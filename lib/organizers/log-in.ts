import { NextRequest } from "next/server.js";
import NextAuth from "next-auth";
import { env } from "../env.ts";
import { agentOf } from "./agent.ts";
import { authOptions } from "./auth.ts";
import { findOrganizer } from "./find.ts";
import { findLink } from "./link.ts";

type LoggedIn = { ok: true; path: string; cookies: string[] } | { ok: false; error: "expired" };

/** Calls next-auth's callback in this process with an ID, instead of a GET with the address in its URL. */
export async function logIn(token: string, userAgent: string): Promise<LoggedIn> {
  const link = await findLink(token);
  if (!link || !(await findOrganizer(link.organizerId))) return { ok: false, error: "expired" };
  const query = new URLSearchParams({ email: link.organizerId, token: link.id });
  const request = new NextRequest(`${env().SITE_URL}/api/auth/callback/email?${query}`);
  const options = authOptions({ linkId: link.id, agent: agentOf(userAgent) });
  const response: Response = await NextAuth(request, { params: { nextauth: ["callback", "email"] } }, options);
  const cookies = response.headers.getSetCookie().filter((cookie) => cookie.includes("session-token="));
  return cookies.length > 0 ? { ok: true, path: link.path, cookies } : { ok: false, error: "expired" };
}
