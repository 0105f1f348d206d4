import { createHmac } from "node:crypto";
import { domainToASCII } from "node:url";
import { env } from "../../env.ts";

export function digestRecipient(to: string): Uint8Array<ArrayBuffer> {
  const typed = to.trim().toLowerCase();
  const at = typed.lastIndexOf("@");
  const address = `${typed.slice(0, at)}@${domainToASCII(typed.slice(at + 1))}`;
  return new Uint8Array(createHmac("sha256", env().DIGEST_KEY).update(`mailbox\0${address}`).digest());
}
