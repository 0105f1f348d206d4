import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { clientIp } from "./client.ts";

/** What a server with `proxies` trusted proxies takes for the client IP of a request with these header lines. */
async function clientBehind(proxies: number, ...lines: string[]): Promise<string> {
  const server = createServer((request, response) => response.end(clientIp(request, proxies)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const socket = connect(typeof address === "object" && address ? address.port : 0, "127.0.0.1");
  socket.write(["GET / HTTP/1.1", "Host: x", "Connection: close", ...lines, "", ""].join("\r\n"));
  let text = "";
  for await (const chunk of socket) text += chunk;
  server.close();
  return text.slice(text.indexOf("\r\n\r\n") + 4).replace(/^\w+\r\n|\r\n0\r\n\r\n$/g, "");
}

const SOCKET_IP = "127.0.0.1";

test("without proxies the client IP is the socket's, whatever the headers claim", async () => {
  expect(await clientBehind(0)).toBe(SOCKET_IP);
  const forged = [
    "X-Forwarded-For: 1.1.1.1",
    "X-Real-IP: 2.2.2.2",
    "Forwarded: for=3.3.3.3",
    "CF-Connecting-IP: 4.4.4.4",
  ];
  expect(await clientBehind(0, ...forged)).toBe(SOCKET_IP);
});

test("behind one proxy it is the last entry, which that proxy wrote", async () => {
  expect(await clientBehind(1, "X-Forwarded-For: 9.9.9.9")).toBe("9.9.9.9");
  expect(await clientBehind(1, "X-Forwarded-For: 1.1.1.1, 9.9.9.9")).toBe("9.9.9.9");
  expect(await clientBehind(1, "X-Forwarded-For: 1.1.1.1", "X-Forwarded-For: 9.9.9.9")).toBe("9.9.9.9");
});

test("behind two proxies it is the last entry but one; entries further left are forged", async () => {
  expect(await clientBehind(2, "X-Forwarded-For: 1.1.1.1, 9.9.9.9, 10.0.0.1")).toBe("9.9.9.9");
  expect(await clientBehind(2, "X-Forwarded-For: 9.9.9.9,10.0.0.1")).toBe("9.9.9.9");
});

test("with fewer entries than proxies no entry is trusted", async () => {
  expect(await clientBehind(1)).toBe(SOCKET_IP);
  expect(await clientBehind(1, "X-Forwarded-For: ")).toBe(SOCKET_IP);
  expect(await clientBehind(2, "X-Forwarded-For: 9.9.9.9")).toBe(SOCKET_IP);
  expect(await clientBehind(1, "X-Forwarded-For: 9.9.9.9, ")).toBe(SOCKET_IP);
});
