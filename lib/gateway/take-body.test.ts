import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

const KB = 1024;

const FORM = "application/x-www-form-urlencoded";

/** A site that counts requests to the app; `read` is the number of bytes received. */
async function aSite() {
  const app = { requests: 0 };
  const sockets = new Set<Socket>();
  const listener = makeListener((request, response) => {
    if (request.method === "POST") app.requests += 1;
    response.end("page");
  }, 0);
  const url = await aServer((request, response) => {
    sockets.add(request.socket);
    listener(request, response);
  });
  return { app, url, read: () => [...sockets].reduce((sum, { bytesRead }) => sum + bytesRead, 0) };
}

/** Sends a body without Content-Length for as long as it is accepted, and returns the response. */
function flood(url: string, path: string): Promise<{ response?: IncomingMessage; sent: number }> {
  return new Promise((resolve) => {
    let [sent, response]: [number, IncomingMessage | undefined] = [0, undefined];
    const request = httpRequest(url + path, { method: "POST", headers: { "content-type": FORM } });
    const done = () => resolve({ response, sent });
    request.on("response", (incoming) => {
      response = incoming.resume();
    });
    request.on("error", done);
    request.on("close", done);
    const more = () => {
      if (request.destroyed || sent > 64 * KB * KB) return request.destroy();
      sent += 64 * KB;
      request.write(Buffer.alloc(64 * KB), more);
    };
    more();
  });
}

test("an endless body is refused at its limit, and a client that continues is disconnected", async () => {
  const { app, read, url } = await aSite();
  const { response } = await flood(url, "/organize/log-in");
  expect(response?.statusCode).toBe(413);
  expect(app.requests).toBe(0);
  expect(read()).toBeLessThan(2 * KB * KB);
});

test("a body with an excessive Content-Length is refused without being read", async () => {
  const { read, url } = await aSite();
  const { port } = new URL(url);
  const response = await new Promise<string>((resolve) => {
    const head = `POST /organize HTTP/1.1\r\nhost: x\r\ncontent-type: ${FORM}\r\ncontent-length: 9000000\r\n\r\n`;
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(head));
    socket.on("data", (part) => resolve(String(part)));
    onTestFinished(() => void socket.destroy());
  });
  expect(response).toContain("413");
  expect(read()).toBeLessThan(200);
});
