import { isCrossSite } from "../../http/body.ts";
import { mayOpenMailbox } from "./local.ts";
import { receiveMail } from "./receive.ts";

/** Longer than any client waits. */
const SILENCE_MS = 120_000;

export async function respondAsResend(request: Request, { batch }: { batch: boolean }): Promise<Response> {
  if (!mayOpenMailbox(request.headers)) return new Response(null, { status: 404 });
  if (isCrossSite(request.headers)) return new Response(null, { status: 403 });
  const result = await receiveMail({
    body: await request.text(),
    key: request.headers.get("idempotency-key"),
    permissive: request.headers.get("x-batch-validation") === "permissive",
    batch,
  });
  if (result === "silence") {
    await new Promise((resolve) => setTimeout(resolve, SILENCE_MS).unref());
    return new Response(null, { status: 504 });
  }
  const { status, body, retryAfter } = result;
  return Response.json(body, {
    status,
    headers: retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
  });
}
