import { z } from "zod";

/** PostgreSQL stores no NUL. */
const Stored = z.string().regex(/^[^\0]*$/);
const Recipient = Stored.regex(/^(?:[^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/);

/** The fields we send: https://resend.com/docs/api-reference/emails/send-email */
export const ReceivedMail = z.object({
  from: Stored.min(1),
  to: z.union([Recipient, z.array(Recipient).min(1).max(50)]).transform((to) => [to].flat()),
  subject: Stored.min(1),
  html: z.string().optional(),
  text: z.string().optional(),
  reply_to: z.union([Recipient, z.array(Recipient)]).optional(),
  headers: z.record(z.string(), z.string()).default({}),
});
export type ReceivedMail = z.infer<typeof ReceivedMail>;

export const BATCH_MAX = 100;

/** An ordered failure: `status` 0 means no response; `to` limits it to one address. */
export const Failure = z.object({
  status: z.union([z.literal(0), z.int().min(400).max(599)]),
  times: z.int().min(0).max(1_000_000).default(1),
  retryAfter: z.int().min(0).max(3600).optional(),
  to: Stored.optional(),
});
export type Failure = z.infer<typeof Failure>;

export type MailboxResponse = { status: number; body: object; retryAfter?: number } | "silence";

export function refusal(statusCode: number, name: string, message: string): MailboxResponse {
  return { status: statusCode, body: { statusCode, name, message } };
}
