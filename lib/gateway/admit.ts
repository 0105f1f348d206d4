import type { IncomingMessage } from "node:http";
import { isFormType } from "../http/body.ts";
import type { Problem } from "../http/respond.ts";
import { networkOf, takeFromCeiling, takeFromClient } from "../limits/client.ts";
import { bodyLimit, dependsOnSession, findRoute, isConsole } from "./find-route.ts";
import { isRead } from "./methods.ts";
import { callsPlainly, isCalledByScript } from "./next/actions.ts";
import { withBody } from "./next/exchange.ts";
import { endEarly, readBodyWithin } from "./take-body.ts";

export type Refusal = {
  ok: false;
  problem: Extract<Problem, "too_large" | "too_many_requests" | "unreadable" | "unavailable" | "wrong_type">;
  retryAfter?: number;
  /** Whether logging in could help. */
  isStranger: boolean;
  spent?: "log_in";
};
type Admitted = { ok: true; request: IncomingMessage; body?: Buffer };

export type IsLoggedIn = (cookies: string) => Promise<boolean>;

/**
 * Checks a request in order of cost: the network's ceiling, length, session, body, and the network's budget. Nothing is
 * parsed before all checks pass.
 */
export async function admit(
  request: IncomingMessage,
  address: string,
  isLoggedIn: IsLoggedIn,
): Promise<Admitted | Refusal | "gone" | "too_slow"> {
  if (isRead(request) || request.method === "OPTIONS") return { ok: true, request };
  const { url = "/", headers } = request;
  const route = findRoute(url);
  const network = networkOf(address);
  const { ceiling = "other", budget } = route;
  const turn = ceiling === "none" ? { ok: true as const } : takeFromCeiling(network, ceiling);
  if (!turn.ok) return { ...turn, problem: "too_many_requests", isStranger: false };

  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  const isForm = isFormType(type);
  if (isConsole(url) && !isForm && !isCalledByScript(headers))
    return { ok: false, problem: "wrong_type", isStranger: false };
  if (isConsole(url) && isForm) headers["content-type"] = plainFormType(headers["content-type"]);
  const session = dependsOnSession(route) && (await hasSession(headers.cookie, isLoggedIn));
  const isOrganizer = session === true;
  const max = bodyLimit(route, { isForm, isOrganizer });
  const tooLarge = { ok: false, problem: session === undefined ? "unavailable" : "too_large" } as const;
  if (route.streamed && isOrganizer) {
    if (Number(headers["content-length"] ?? 0) > max) return { ...tooLarge, isStranger: false };
    endEarly(request, max);
    return { ok: true, request };
  }
  const body = await readBodyWithin(request, max);
  if (body === "gone" || body === "too_slow") return body;
  if (body === "too_large") return { ...tooLarge, isStranger: dependsOnSession(route) && !isOrganizer };

  if (budget === "log_in" && session === false) {
    const left = takeFromClient(network, Date.now(), budget);
    if (!left.ok) return { ...left, problem: "too_many_requests", isStranger: true, spent: budget };
  }
  if (isConsole(url) && type === "multipart/form-data" && !(await isAction(headers["content-type"] ?? "", body)))
    return { ok: false, problem: "unreadable", isStranger: !isOrganizer };
  return { ok: true, request: withBody(request, body), body };
}

/** Undefined if it cannot be determined at the moment. */
async function hasSession(cookies: string | undefined, isLoggedIn: IsLoggedIn): Promise<boolean | undefined> {
  return cookies === undefined ? false : isLoggedIn(cookies).catch(() => undefined);
}

/** Whether a form can be read, and calls actions as ours do. */
async function isAction(type: string, body: Buffer): Promise<boolean> {
  const parsed = new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const form = await parsed.catch(() => undefined);
  return form !== undefined && callsPlainly(form);
}

/** The form's type in one spelling: lower case, with exactly one boundary (RFC 2046, 5.1.1). */
function plainFormType(given = ""): string {
  if (!/^\s*multipart/i.test(given)) return "application/x-www-form-urlencoded";
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(given) ?? [];
  const boundary = quoted ?? plain ?? "";
  return /^[\w'()+,./:=?-]{1,70}$/.test(boundary)
    ? `multipart/form-data; boundary="${boundary}"`
    : "multipart/form-data";
}
