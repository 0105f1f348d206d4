import { parseAddress } from "../addresses/canonical.ts";
import { recordOutcome } from "../holds/breaker.ts";
import { failAddress } from "./fail.ts";
import { MailEvent } from "./schema.ts";
import { stopMails } from "./stop.ts";

type RecordedEvent = { ok: true } | { ok: false; error: "on_its_way" };

/** Acts on what Resend tells of a mail. Again is the same as once, and of most there is nothing to do. */
export async function recordMailEvent(event: unknown, now = new Date()): Promise<RecordedEvent> {
  const { data: told } = MailEvent.safeParse(event);
  // Each mail of ours goes to one address; of several nobody says which one it was.
  const [to = "", ...others] = told?.data.to ?? [];
  const address = parseAddress(to);
  if (!told || !address || others.length > 0) return { ok: true };
  const { type, data } = told;
  if (type === "email.bounced" && data.bounce?.type === "Permanent") return fail(address, "bounced", now);
  // To what has bounced Resend sends nothing more: from then on it is this that it tells.
  if (type === "email.suppressed") return fail(address, "suppressed", now);
  if (type !== "email.complained") return { ok: true };
  await stopMails(address, now);
  await recordOutcome(address, "complained", now);
  return { ok: true };
}

async function fail(address: string, error: "bounced" | "suppressed", now: Date): Promise<RecordedEvent> {
  const failed = await failAddress(address, error, now);
  if (failed.ok) await recordOutcome(address, "bounced", now);
  return failed;
}
