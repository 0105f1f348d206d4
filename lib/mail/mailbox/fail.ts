import { db } from "../../db.ts";
import type { Failure, MailboxResponse } from "./schema.ts";

/** Makes the next requests fail; `times: 0` stops that. */
export async function setMailboxFailures({ status, times, retryAfter, to }: Failure): Promise<void> {
  const data = { status, times, retryAfter: retryAfter ?? null, to: to ?? null };
  await db().mailboxFailure.upsert({ where: { id: 1 }, create: data, update: data });
}

export async function failNow(to: string[]): Promise<MailboxResponse | undefined> {
  const [failure] = await db().$queryRaw<{ status: number; retryAfter: number | null }[]>`
    UPDATE mailbox_failures SET times = times - 1
    WHERE times > 0 AND ("to" IS NULL OR "to" = ANY(${to}))
    RETURNING status, retry_after AS "retryAfter"`;
  if (!failure) return;
  if (failure.status === 0) return "silence";
  const names: Record<number, string> = { 422: "validation_error", 429: "rate_limit_exceeded", 401: "missing_api_key" };
  const name = names[failure.status] ?? "internal_server_error";
  const body = { statusCode: failure.status, name, message: "The mailbox was told to fail." };
  return { status: failure.status, body, retryAfter: failure.retryAfter ?? undefined };
}
