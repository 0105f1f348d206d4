import { createServer, type IncomingMessage, type Server } from "node:http";
import { hashOrigin } from "../hash.ts";
import type { Witness } from "./accept.ts";
import { type Answered, answerSubmission } from "./answer.ts";

const BODY_MAX = 64_000;

const CONNECTIONS_MAX = 100;

const TIMES = { headersTimeout: 10_000, requestTimeout: 10_000, keepAliveTimeout: 30_000 };

/** POST …/add-checkpoint, and GET …/{SHA-256 of the origin}/checkpoint: the one that was cosigned last. */
export function serveWitness(witness: Witness): Server {
  const server = createServer(TIMES, async (incoming, outgoing) => {
    const { status, body, type } = await respond(witness, incoming).catch((error: Error) => fail(witness, error));
    const headers = { "content-type": type ?? "text/plain; charset=utf-8", ...(status === 413 && CLOSE) };
    outgoing.writeHead(status, headers).end(body);
  });
  server.maxConnections = CONNECTIONS_MAX;
  return server;
}

const CLOSE = { connection: "close" };

function fail({ report }: Witness, { message }: Error): Answered {
  report("FAULT", `could not answer: ${message}`);
  return { status: 500, body: "failed\n" };
}

async function respond(witness: Witness, incoming: IncomingMessage): Promise<Answered> {
  const { method, url = "" } = incoming;
  const { origin, cosigned } = witness.known();
  if (method === "POST" && url.endsWith("/add-checkpoint")) {
    const body = await readBody(incoming);
    return body === undefined ? { status: 413, body: "too long\n" } : answerSubmission(witness, body, new Date());
  }
  if (method === "GET" && url.endsWith(`/${hashOrigin(origin)}/checkpoint`) && cosigned)
    return { status: 200, body: cosigned };
  return { status: 404, body: "not found\n" };
}

async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > BODY_MAX) return;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
