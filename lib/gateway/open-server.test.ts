import { once } from "node:events";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openServer } from "./open-server.ts";

const SETTINGS = { CONNECTIONS_MAX: 7, HEADERS_SECONDS: 2, REQUEST_SECONDS: 3, KEEP_ALIVE_SECONDS: 4 };

test("the server applies the configured limits", () => {
  const { maxConnections, headersTimeout, requestTimeout, keepAliveTimeout } = openServer(SETTINGS);
  expect([maxConnections, headersTimeout, requestTimeout, keepAliveTimeout]).toEqual([7, 2_000, 3_000, 4_000]);
});

test("a request that cannot be parsed, or is too large, gets an error and is disconnected", async () => {
  const server = openServer(SETTINGS).listen(0, "127.0.0.1");
  server.on("request", (_, response) => response.end("page"));
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const long = (name: string) => `GET / HTTP/1.1\r\nhost: x\r\n${name}: ${"x".repeat(60_000)}\r\n\r\n`;
  const sent: [string, RegExp][] = [
    ["nonsense\r\n\r\n", /^HTTP\/1.1 400 .*could not be read\.$/s],
    [long("cookie"), /^HTTP\/1.1 431 .*too long\.$/s],
    [`GET /${"x".repeat(60_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, /^HTTP\/1.1 431 .*too long\.$/s],
    ["GET / HTTP/1.1\r\nhost: x\r\n", /^HTTP\/1.1 408 .*too long\.$/s],
  ];
  for (const [text, expected] of sent) {
    let received = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (part) => (received += part));
    socket.on("error", () => {});
    await once(socket, "close");
    expect(received, text.slice(0, 30)).toMatch(expected);
  }
});
