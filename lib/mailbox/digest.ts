import { createHmac } from "node:crypto";
import { domainToASCII } from "node:url";
import { env } from "../env.ts";

/** How the mailbox finds the mails to one address: as written, in any case, its domain in Unicode or ASCII. */
export function digestRecipient(to: string): Uint8Array<ArrayBuffer> {
  const typed = to.trim().toLowerCase();
  const at = typed.lastIndexOf("@");
  const address = `${typed.slice(0, at)}@${domainToASCII(typed.slice(at + 1))}`;
  return new Uint8Array(createHmac("sha256", env().DIGEST_KEY).update(`mailbox\0${address}`).digest());
}
