import { NextRequest } from "next/server.js";
import NextAuth from "next-auth";
import { env } from "../env.ts";
import { noteSecurity } from "../health/security.ts";
import { agentOf } from "./agent.ts";
import { authOptions } from "./auth.ts";
import { receiveBrowser } from "./device.ts";
import { findOrganizer } from "./find.ts";
import { findLink, findOwner } from "./link.ts";

type LoggedIn = { ok: true; path: string; cookies: string[] } | { ok: false; error: "expired" };

/** `before`: the cookies that the browser has. Calls next-auth's callback in this process with an ID, instead of a GET with the address in its URL. */
export async function logIn(token: string, userAgent: string, before = ""): Promise<LoggedIn> {
  const link = await findLink(token);
  if (!link) return fail("log_in_failed", await findOwner(token));
  if (!(await findOrganizer(link.organizerId))) return fail("log_in_refused", link.organizerId);
  const query = new URLSearchParams({ email: link.organizerId, token: link.id });
  const request = new NextRequest(`${env().SITE_URL}/api/auth/callback/email?${query}`);
  const agent = agentOf(userAgent);
  const options = authOptions({ linkId: link.id, agent });
  const response: Response = await NextAuth(request, { params: { nextauth: ["callback", "email"] } }, options);
  const cookies = response.headers.getSetCookie().filter((cookie) => cookie.includes("session-token="));
  if (cookies.length === 0) return fail("log_in_failed", link.organizerId);
  const device = await receiveBrowser({ organizerId: link.organizerId, agent, cookies: before });
  return { ok: true, path: link.path, cookies: [...cookies, device] };
}

function fail(kind: "log_in_failed" | "log_in_refused", organizerId?: string): LoggedIn {
  noteSecurity(kind, "", organizerId);
  return { ok: false, error: "expired" };
}
