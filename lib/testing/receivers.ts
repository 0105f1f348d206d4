import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { Resend } from "resend";
import { makeCertificate } from "./certificates.ts";

export type Received = { path: string; headers: IncomingHttpHeaders; body: string };
export type Answering = (response: ServerResponse, received: Received) => void;

const certificate = makeCertificate("crm.example");

/** An HTTPS server on this machine, which answers 204 unless told otherwise. */
export async function startReceiver(answering: Answering = (response) => response.writeHead(204).end()) {
  const received: Received[] = [];
  const server = createServer(certificate, async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const one = { path: request.url ?? "", headers: request.headers, body };
    received.push(one);
    answering(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const ways = { ca: certificate.cert, networks: ["127.0.0.0/8"] };
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `https://127.0.0.1:${port}/hook`, port, received, ways, close };
}

/** By somebody else's implementation of Standard Webhooks; throws if the signature is wrong. */
export function verifyMessage({ headers, body }: Received, webhookSecret: string): unknown {
  const [id, timestamp, signature] = ["id", "timestamp", "signature"].map((name) => String(headers[`webhook-${name}`]));
  const given = { id: id ?? "", timestamp: timestamp ?? "", signature: signature ?? "" };
  return new Resend("re_1").webhooks.verify({ payload: body, headers: given, webhookSecret });
}
