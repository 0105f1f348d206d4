import { receiveMail } from "../mailbox/receive.ts";

export const MAIL = { from: "a@letters.example", to: "ana@example.org", subject: "S", html: "<p>H</p>", text: "T" };

/** Hands mails to the mailbox, as the SDK does. */
export function send(mails: unknown, { key = null as string | null, permissive = true, batch = true } = {}) {
  return receiveMail({ body: typeof mails === "string" ? mails : JSON.stringify(mails), key, permissive, batch });
}
