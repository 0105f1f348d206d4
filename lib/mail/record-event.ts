import { parseAddress } from "../addresses/canonical.ts";
import { recordOutcome } from "../holds/breaker.ts";
import { failAddress } from "./fail.ts";
import { MailEvent } from "./schema.ts";
import { stopMails } from "./stop.ts";

type RecordedEvent = { ok: true } | { ok: false; error: "on_its_way" };

/** Idempotent. Most events need no action. */
export async function recordMailEvent(event: unknown, now = new Date()): Promise<RecordedEvent> {
  const { data: parsed } = MailEvent.safeParse(event);
  // Our emails have one recipient; with several, the affected one is unknown.
  const [to = "", ...others] = parsed?.data.to ?? [];
  const address = parseAddress(to);
  if (!parsed || !address || others.length > 0) return { ok: true };
  const { type, data } = parsed;
  if (type === "email.bounced" && data.bounce?.type === "Permanent") return fail(address, "bounced", now);
  // Resend sends nothing more to a bounced address, and reports this instead.
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
