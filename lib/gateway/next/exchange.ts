import { IncomingMessage, type RequestListener, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Page } from "../pages.ts";

export function asGet(original: IncomingMessage, url: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = url;
  const {
    "content-type": _type,
    "content-length": _length,
    "transfer-encoding": _coding,
    ...headers
  } = original.headers;
  request.headers = { ...headers, "accept-encoding": "identity" }; // so that equal pages are equal bytes
  request.push(null);
  return request;
}

/** A request of this process to itself, past the network. */
export function ownGet(url: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url, headers: { accept: "text/html", "accept-encoding": "gzip" } });
  request.push(null);
  return request;
}

export function withBody(original: IncomingMessage, body: Buffer): IncomingMessage {
  const { "transfer-encoding": _, ...headers } = original.headers;
  const request = new IncomingMessage(new Socket());
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = original;
  Object.assign(request, { method, url, httpVersion, httpVersionMajor, httpVersionMinor });
  request.headers = { ...headers, "content-length": String(body.length) };
  if (body.length > 0) request.push(body);
  request.push(null);
  request.complete = true;
  return request;
}

export function capture(handle: RequestListener, request: IncomingMessage): Promise<Page> {
  const at = Date.now(); // may lack later changes
  const response = new ServerResponse(request);
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const take = (chunk: unknown, encoding: unknown) => {
      if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
      else if (typeof chunk === "string")
        parts.push(Buffer.from(chunk, typeof encoding === "string" && Buffer.isEncoding(encoding) ? encoding : "utf8"));
    };
    const callback = (...values: unknown[]) => {
      for (const value of values) if (typeof value === "function") queueMicrotask(() => value());
    };
    response.write = (chunk: unknown, ...rest: unknown[]) => {
      take(chunk, rest[0]);
      callback(...rest);
      return true;
    };
    response.end = (chunk?: unknown, ...rest: unknown[]) => {
      take(chunk, rest[0]);
      callback(chunk, ...rest);
      const body = Buffer.concat(parts);
      const headers = headersOf(response);
      resolve({ status: response.statusCode, headers, body, at });
      queueMicrotask(() => response.emit("finish"));
      return response;
    };
    Promise.resolve(handle(request, response)).catch(reject);
  });
}

function headersOf(response: ServerResponse): Page["headers"] {
  const headers: Page["headers"] = {};
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (value === undefined || name === "transfer-encoding" || name === "connection") continue;
    headers[name] = typeof value === "number" ? String(value) : value;
  }
  return headers;
}

/** Runs once the status is known, after Next has set its headers. */
export function beforeHead(response: ServerResponse, callback: (status: number) => void): void {
  const write = response.writeHead;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    callback(status);
    return Reflect.apply(write, response, [status, ...rest]);
  };
}
