import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";

/** Stands in for Resend, with its idempotency keys. `onMail` gets each email that was accepted. */
export async function startResend(onMail) {
  const accepted = new Map();
  const server = createServer(async (request, response) => {
    const body = await text(request).catch(() => undefined);
    if (body === undefined) return;
    const { status, answer } = accept(String(request.headers["idempotency-key"] ?? randomUUID()), body);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  function accept(key, body) {
    const known = accepted.get(key);
    if (known) {
      const name = "invalid_idempotent_request";
      return known.body === body ? known : { status: 409, answer: { statusCode: 409, name, message: name } };
    }
    const mails = [JSON.parse(body)].flat();
    const answer = { data: mails.map(() => ({ id: randomUUID() })) };
    accepted.set(key, { body, status: 200, answer });
    for (const mail of mails) onMail({ to: [mail.to].flat()[0], text: mail.text });
    return { status: 200, answer };
  }
  return { port: server.address().port, close: () => server.closeAllConnections() ?? server.close() };
}
