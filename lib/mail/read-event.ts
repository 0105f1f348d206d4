import { env } from "../env.ts";
import { readBytes } from "../http/body.ts";
import { type Problem, respondProblem } from "../http/respond.ts";
import { negotiateLocale } from "../locale/locales.ts";
import { resend } from "./resend.ts";

/** Resend's webhook headers (Standard Webhooks): ID, time, and digests of both with the body. */
export const PROOF = ["svix-id", "svix-timestamp", "svix-signature"];

/** The verified event, or the response that refuses the request. Without a secret nothing can be verified. */
export async function readEvent(request: Request): Promise<{ event: unknown } | Response> {
  const { headers } = request;
  const refuse = (problem: Problem) => respondProblem(problem, negotiateLocale(headers.get("accept-language")));
  const { RESEND_WEBHOOK_SECRET: secret } = env();
  if (!secret) return refuse("not_found");
  const bytes = await readBytes(request);
  if (!bytes) return refuse("too_large");
  const event = openEvent(bytes.toString(), headers, secret);
  return typeof event === "string" ? refuse(event) : event;
}

/** The SDK verifies the raw body's digest before it parses. It allows five minutes of delay. */
function openEvent(payload: string, headers: Headers, webhookSecret: string) {
  const [id = "", timestamp = "", signature = ""] = PROOF.map((name) => headers.get(name) ?? "");
  try {
    const event: unknown = resend().webhooks.verify({ payload, headers: { id, timestamp, signature }, webhookSecret });
    return event === undefined ? "unreadable" : { event };
  } catch (error) {
    return error instanceof SyntaxError ? "unreadable" : "unknown_sender";
  }
}
