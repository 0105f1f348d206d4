import { parseAddress } from "../addresses/canonical.ts";
import { failAddress } from "./fail.ts";
import { MailEvent } from "./schema.ts";
import { stopMails } from "./stop.ts";

type Heard = { ok: true } | { ok: false; error: "on_its_way" };

/** Acts on what Resend tells of a mail. Again is the same as once, and of most there is nothing to do. */
export async function hearEvent(event: unknown, now = new Date()): Promise<Heard> {
  const { data: told } = MailEvent.safeParse(event);
  // Each mail of ours goes to one address; of several nobody says which one it was.
  const [to = "", ...others] = told?.data.to ?? [];
  const address = parseAddress(to);
  if (!told || !address || others.length > 0) return { ok: true };
  const { type, data } = told;
  if (type === "email.bounced" && data.bounce?.type === "Permanent") return failAddress(address, "bounced", now);
  // To what has bounced Resend sends nothing more: from then on it is this that it tells.
  if (type === "email.suppressed") return failAddress(address, "suppressed", now);
  if (type === "email.complained") await stopMails(address, now);
  return { ok: true };
}
