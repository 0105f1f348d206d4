import { Resend } from "resend";
import { env } from "../env.ts";
import type { Batch } from "./gather.ts";

const TIMEOUT_MS = 30_000;

/** `refused`: the positions in the batch that can never arrive, and why. */
export type Answer =
  | { kind: "taken"; refused: Map<number, string> }
  | { kind: "refused"; error: string }
  | { kind: "later"; error: string; retryAfter?: number };

let client: Resend | undefined;

export function resend(): Resend {
  client ??= new Resend(env().RESEND_API_KEY ?? "re_local_mailbox", { baseUrl: env().RESEND_BASE_URL });
  return client;
}

/** Hands a batch to Resend's API, or to the local mailbox in its place. Never throws: every answer is an outcome. */
export async function sendBatch({ id, mails }: Batch, patience = TIMEOUT_MS): Promise<Answer> {
  const timeout = new Promise<"timeout">((resolve) => setTimeout(resolve, patience, "timeout").unref());
  const sent = resend().batch.send(mails, { idempotencyKey: id, batchValidation: "permissive" });
  const answer = await Promise.race([sent, timeout]);
  if (answer === "timeout") return { kind: "later", error: "timeout" };
  const { data, error, headers } = answer;
  if (!error) return { kind: "taken", refused: new Map(data.errors?.map(({ index, message }) => [index, message])) };
  const status = error.statusCode ?? 0;
  // The batch went out under this key before, from other bytes: it must not go out again.
  if (error.name === "invalid_idempotent_request") return { kind: "taken", refused: new Map() };
  if (status === 400 || status === 413 || status === 422) return { kind: "refused", error: error.name };
  // 401 and 403 are the key's or the domain's fault, not the mail's: it waits until somebody has mended that.
  const retryAfter = Number(headers?.["retry-after"]);
  return { kind: "later", error: `${status} ${error.name}`, retryAfter: retryAfter > 0 ? retryAfter : undefined };
}
