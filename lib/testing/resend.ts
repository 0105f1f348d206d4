import { createHmac, randomUUID } from "node:crypto";

const KEY = Buffer.alloc(32, 9);
export const WEBHOOK_SECRET = `whsec_${KEY.toString("base64")}`;

type Proof = { id?: string; seconds?: number; key?: Buffer; before?: string[] };

/** Headers of a webhook sent `seconds` ago: signs `id.timestamp.body`, as documented. */
export function proofOf(body: string, { id = `msg_${randomUUID()}`, seconds = 0, key = KEY, before = [] }: Proof = {}) {
  const timestamp = String(Math.floor(Date.now() / 1000) - seconds);
  const digest = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "content-type": "application/json",
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": [...before, `v1,${digest}`].join(" "),
  };
}

/** A Resend event; its message quotes the address, as mail servers do. */
export function anEvent(type: string, address: string, more: object = {}) {
  const mail = { email_id: randomUUID(), from: "letters@letters.example", to: [address], subject: "Verify", ...more };
  return { type, created_at: new Date().toISOString(), data: { created_at: new Date().toISOString(), ...mail } };
}

export function aBounce(address: string, type = "Permanent") {
  const message = `550 5.1.1 <${address}>: no such mailbox`;
  return anEvent("email.bounced", address, { bounce: { type, subType: "General", message } });
}
