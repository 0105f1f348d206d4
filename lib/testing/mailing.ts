import { receiveMail } from "../mail/mailbox/receive.ts";

export const MAIL = { from: "a@letters.example", to: "ana@example.org", subject: "S", html: "<p>H</p>", text: "T" };

type How = { key?: string | null; permissive?: boolean; batch?: boolean };

export function send(mails: unknown, { key = null, permissive = true, batch = true }: How = {}) {
  return receiveMail({ body: typeof mails === "string" ? mails : JSON.stringify(mails), key, permissive, batch });
}
