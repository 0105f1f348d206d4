import { createHmac, randomUUID } from "node:crypto";

const KEY = Buffer.alloc(32, 9);
export const WEBHOOK_SECRET = `whsec_${KEY.toString("base64")}`;

type Proof = { id?: string; seconds?: number; key?: Buffer; before?: string[] };

/** What Resend would post of this body so many seconds ago, as its documentation has it: `id.timestamp.body` under the key. */
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

/** An event as Resend tells it. Its words quote the address, as mail servers do. */
export function anEvent(type: string, address: string, more: object = {}) {
  const mail = { email_id: randomUUID(), from: "letters@letters.example", to: [address], subject: "Verify", ...more };
  return { type, created_at: new Date().toISOString(), data: { created_at: new Date().toISOString(), ...mail } };
}

export function aBounce(address: string, type = "Permanent") {
  const message = `550 5.1.1 <${address}>: no such mailbox`;
  return anEvent("email.bounced", address, { bounce: { type, subType: "General", message } });
}
