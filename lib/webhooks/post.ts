import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { isIP } from "node:net";
import { codeOf } from "../health/describe-error.ts";
import { FORBIDDEN, forbidden, HTTPS, lookUpWithin, mayReach, type Reach } from "./reach.ts";

const TIME_MS = 5_000;
const READ_MAX = 2_048;

export type Fault = "forbidden" | "timeout" | "insecure" | "unreachable" | "unreadable";
export type Answer = { status: number; retryAfter: number } | { fault: Fault };
export type Ways = Reach & { ca?: string; timeMs?: number };

type Message = { headers: Record<string, string>; body: string };

/** To a URL that somebody typed. Follows no redirect; nothing of the answer but its status is kept. */
export async function post(url: string, message: Message, ways: Ways): Promise<Answer> {
  const signal = AbortSignal.timeout(ways.timeMs ?? TIME_MS);
  try {
    const response = await send(new URL(url), message, ways, signal);
    const { statusCode: status = 0, headers } = response;
    await skim(response).catch(() => {});
    return { status, retryAfter: Number(headers["retry-after"]) || 0 };
  } catch (error) {
    return { fault: signal.aborted ? "timeout" : faultOf(codeOf(error)) };
  }
}

function send(url: URL, { headers, body }: Message, ways: Ways, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = Number(url.port || HTTPS);
  if (url.protocol !== "https:" || (isIP(host) > 0 && !mayReach(host, port, ways))) throw forbidden();
  const length = Buffer.byteLength(body);
  return new Promise((resolve, reject) => {
    request(url, {
      ...{ method: "POST", agent: false, signal, lookup: lookUpWithin(ways, port) },
      ...{ ca: ways.ca, rejectUnauthorized: true, minVersion: "TLSv1.2" },
      headers: {
        ...headers,
        "content-type": "application/json",
        "content-length": length,
        "user-agent": "Undersigned",
      },
    })
      .on("response", resolve)
      .on("error", reject)
      .end(body);
  });
}

async function skim(response: IncomingMessage): Promise<void> {
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes >= READ_MAX) return;
  }
}

function faultOf(code: string): Fault {
  if (code === FORBIDDEN) return "forbidden";
  return /TLS|SSL|CERT|VERIFY|EPROTO/.test(code) ? "insecure" : "unreachable";
}
