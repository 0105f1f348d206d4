import type { IncomingMessage } from "node:http";
import { isFormType } from "../http/body.ts";
import type { Problem } from "../http/respond.ts";
import { networkOf, takeFromCeiling, takeFromClient } from "../limits/client.ts";
import { bodyLimit, dependsOnSession, findRoute, isConsole } from "./find-route.ts";
import { isRead } from "./methods.ts";
import { callsActionsById, isCalledByScript } from "./next/actions.ts";
import { withBody } from "./next/exchange.ts";
import { limitStream, readBodyWithin } from "./take-body.ts";

export type Refusal = {
  ok: false;
  problem: Extract<Problem, "too_large" | "too_many_requests" | "unreadable" | "unavailable" | "wrong_type">;
  retryAfter?: number;
  loginMayHelp: boolean;
  spent?: "log_in";
};
export type Admitted = { ok: true; request: IncomingMessage; body?: Buffer };

export type IsLoggedIn = (cookies: string) => Promise<boolean>;

/** Checks in order of cost; nothing is parsed before all checks pass. */
export async function admit(
  request: IncomingMessage,
  ip: string,
  isLoggedIn: IsLoggedIn,
): Promise<Admitted | Refusal | "disconnected" | "too_slow"> {
  if (isRead(request) || request.method === "OPTIONS") return { ok: true, request };
  const { url = "/", headers } = request;
  const route = findRoute(url);
  const network = networkOf(ip);
  const { ceiling = "other", budget } = route;
  const allowed = ceiling === "none" ? { ok: true as const } : takeFromCeiling(network, ceiling);
  if (!allowed.ok) return { ...allowed, problem: "too_many_requests", loginMayHelp: false };

  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  const isForm = isFormType(type);
  if (isConsole(url) && !isForm && !isCalledByScript(headers))
    return { ok: false, problem: "wrong_type", loginMayHelp: false };
  if (isConsole(url) && isForm) headers["content-type"] = normalizeFormType(headers["content-type"]);
  const session = dependsOnSession(route) && (await hasSession(headers.cookie, isLoggedIn));
  const isOrganizer = session === true;
  const max = bodyLimit(route, { isForm, isOrganizer });
  const tooLarge = { ok: false, problem: session === undefined ? "unavailable" : "too_large" } as const;
  if (route.streamed && isOrganizer) {
    if (Number(headers["content-length"] ?? 0) > max) return { ...tooLarge, loginMayHelp: false };
    limitStream(request, max);
    return { ok: true, request };
  }
  const body = await readBodyWithin(request, max);
  if (body === "disconnected" || body === "too_slow") return body;
  if (body === "too_large") return { ...tooLarge, loginMayHelp: dependsOnSession(route) && !isOrganizer };

  if (budget === "log_in" && session === false) {
    const allowed = takeFromClient(network, Date.now(), budget);
    if (!allowed.ok) return { ...allowed, problem: "too_many_requests", loginMayHelp: true, spent: budget };
  }
  if (isConsole(url) && type === "multipart/form-data" && !(await isReadableForm(headers["content-type"] ?? "", body)))
    return { ok: false, problem: "unreadable", loginMayHelp: !isOrganizer };
  return { ok: true, request: withBody(request, body), body };
}

/** Undefined while the database is down. */
async function hasSession(cookies: string | undefined, isLoggedIn: IsLoggedIn): Promise<boolean | undefined> {
  return cookies === undefined ? false : isLoggedIn(cookies).catch(() => undefined);
}

async function isReadableForm(type: string, body: Buffer): Promise<boolean> {
  const parsed = new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const form = await parsed.catch(() => undefined);
  return form !== undefined && callsActionsById(form);
}

/** Lower case, with exactly one boundary (RFC 2046, 5.1.1). */
function normalizeFormType(given = ""): string {
  if (!/^\s*multipart/i.test(given)) return "application/x-www-form-urlencoded";
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(given) ?? [];
  const boundary = quoted ?? plain ?? "";
  return /^[\w'()+,./:=?-]{1,70}$/.test(boundary)
    ? `multipart/form-data; boundary="${boundary}"`
    : "multipart/form-data";
}
