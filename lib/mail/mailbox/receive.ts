import { createHash } from "node:crypto";
import { Prisma } from "#prisma/client/client.ts";
import { db } from "../../db.ts";
import { seal } from "../../secrets/seal.ts";
import { uuidv7 } from "../../uuid.ts";
import { digestRecipient } from "./digest.ts";
import { failNow } from "./fail.ts";
import { BATCH_MAX, type MailboxResponse, ReceivedMail, refusal } from "./schema.ts";

type Request = { body: string; key: string | null; permissive: boolean; batch: boolean };

/** Imitates Resend's idempotency. One transaction, so that a retry after a crash delivers once. */
export async function receiveMail({ body, key, permissive, batch }: Request): Promise<MailboxResponse> {
  const list = parse(body, batch);
  if (!list) return refusal(422, "validation_error", "The body is not valid for this endpoint.");
  if (list.length > BATCH_MAX) return refusal(422, "validation_error", `At most ${BATCH_MAX} mails in one request.`);
  const digest = new Uint8Array(createHash("sha256").update(body).digest());
  const before = key === null ? null : await db().mailboxRequest.findUnique({ where: { key } });
  if (before) return repeatResponse(before, digest);
  const parsed = list.map((mail) => ReceivedMail.safeParse(mail));
  const failure = await failNow(parsed.flatMap(({ data }) => data?.to ?? []));
  if (failure) return failure;
  const errors = parsed.flatMap(({ success }, index) =>
    success ? [] : [{ index, message: "The mail is not valid." }],
  );
  if (errors.length > 0 && !(batch && permissive)) return refusal(422, "validation_error", "A mail is not valid.");
  const mails = parsed.flatMap(({ data }) => (data ? [{ id: uuidv7(), ...data }] : []));
  const ids = mails.map(({ id }) => ({ id }));
  const response = batch ? { data: ids, ...(permissive && { errors }) } : (ids[0] ?? {});
  try {
    await store(mails, key, digest, response);
  } catch (error) {
    if (key === null || !isTaken(error)) throw error;
    return refusal(409, "concurrent_idempotent_requests", "The same key is being used at this moment.");
  }
  return { status: 200, body: response };
}

function parse(body: string, batch: boolean): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (Array.isArray(value) === batch) return [value].flat();
  } catch {}
}

function repeatResponse(
  before: { digest: Uint8Array; response: Prisma.JsonValue },
  digest: Uint8Array,
): MailboxResponse {
  if (Buffer.compare(before.digest, digest) !== 0) {
    return refusal(409, "invalid_idempotent_request", "The key was used with another body.");
  }
  return { status: 200, body: Object(before.response) };
}

async function store(
  mails: ({ id: string } & ReceivedMail)[],
  key: string | null,
  digest: Uint8Array<ArrayBuffer>,
  response: object,
) {
  await db().$transaction([
    ...(key === null ? [] : [db().mailboxRequest.create({ data: { key, digest, response } })]),
    db().mailboxMail.createMany({
      data: mails.map(({ id, ...mail }) => ({
        id,
        toDigest: digestRecipient(mail.to[0] ?? ""),
        cipher: seal(JSON.stringify(mail)),
      })),
    }),
  ]);
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
