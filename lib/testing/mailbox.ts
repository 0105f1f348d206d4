import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { listMails } from "../mail/mailbox/list.ts";
import { markLocal } from "../mail/mailbox/local.ts";
import { respondAsResend } from "../mail/mailbox/respond.ts";

/** The response is sent, lost after the emails arrived, or delayed. */
type Fate = "given" | "lost" | Promise<void>;

/** `fate` decides each response after its emails have arrived; `seen` records keys and concurrency. */
export async function aMailbox() {
  const seen: { key: string; mails: number }[] = [];
  const mailbox = { url: "", fate: (): Fate => "given", seen };
  const server = createServer((request, response) => void handle(request, response));

  async function handle(request: IncomingMessage, response: ServerResponse) {
    markLocal(request);
    let body = "";
    for await (const chunk of request) body += chunk;
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    const batch = request.url === "/emails/batch";
    mailbox.seen.push({ key: headers.get("idempotency-key") ?? "", mails: batch ? JSON.parse(body).length : 1 });
    const received = new Request(`${mailbox.url}${request.url}`, { method: "POST", body, headers });
    const imitated = await respondAsResend(received, { batch });
    const fate = mailbox.fate();
    if (fate === "lost") return response.destroy();
    await fate;
    response.writeHead(imitated.status, Object.fromEntries(imitated.headers));
    response.end(await imitated.text());
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  mailbox.url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  env().RESEND_BASE_URL = mailbox.url;
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return mailbox;
}

/** Recipients of all emails, with repeats. */
export async function arrivals(): Promise<string[]> {
  const count = await db().mailboxMail.count();
  const mails = await listMails();
  if (count > mails.length) throw new Error("the mailbox shows fewer than arrived: use countArrivals");
  return mails.map(({ to }) => to).toSorted();
}

export async function countArrivals(): Promise<{ mails: number; addresses: number }> {
  const addresses = await db().mailboxMail.groupBy({ by: ["toDigest"] });
  return { mails: await db().mailboxMail.count(), addresses: addresses.length };
}
