import { Resend } from "resend";
import { env } from "../env.ts";
import type { Batch } from "./gather.ts";

const TIMEOUT_MS = 30_000;

/** `refused`: errors by position in the batch, for emails that can never arrive. */
export type SendOutcome =
  | { kind: "taken"; refused: Map<number, string> }
  | { kind: "refused"; error: string }
  | { kind: "later"; error: string; retryAfter?: number };

let client: Resend | undefined;

export function resend(): Resend {
  client ??= new Resend(env().RESEND_API_KEY ?? "re_local_mailbox", { baseUrl: env().RESEND_BASE_URL });
  return client;
}

/** Sends a batch to Resend, or to the local mailbox. Never throws. */
export async function sendBatch({ id, mails }: Batch, patience = TIMEOUT_MS): Promise<SendOutcome> {
  const timeout = new Promise<"timeout">((resolve) => setTimeout(resolve, patience, "timeout").unref());
  const sent = resend().batch.send(mails, { idempotencyKey: id, batchValidation: "permissive" });
  const outcome = await Promise.race([sent, timeout]);
  if (outcome === "timeout") return { kind: "later", error: "timeout" };
  const { data, error, headers } = outcome;
  if (!error) return { kind: "taken", refused: new Map(data.errors?.map(({ index, message }) => [index, message])) };
  const status = error.statusCode ?? 0;
  // The key was used for other bytes, so the batch was sent and must not be sent again.
  if (error.name === "invalid_idempotent_request") return { kind: "taken", refused: new Map() };
  if (status === 400 || status === 413 || status === 422) return { kind: "refused", error: error.name };
  // 401 and 403 concern the key or the domain, not the email: it waits until that is fixed.
  const retryAfter = Number(headers?.["retry-after"]);
  return { kind: "later", error: `${status} ${error.name}`, retryAfter: retryAfter > 0 ? retryAfter : undefined };
}
