import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
const BYTES = 32;

/** At least 24 bytes (Standard Webhooks). */
export const isWebhookSecret = (text: string) => /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(text) && text.length % 4 === 2;

export function makeWebhookSecret(): string {
  return PREFIX + randomBytes(BYTES).toString("base64");
}

type Message = { id: string; body: string; now: Date };

/** The headers of Standard Webhooks 1.0.0, with a signature by each secret. */
export function signMessage(secrets: string[], { id, body, now }: Message): Record<string, string> {
  const timestamp = Math.floor(now.getTime() / 1_000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signatures.join(" "),
  };
}
