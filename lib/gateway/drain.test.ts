import { Agent, createServer, type RequestListener, request } from "node:http";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { aGate } from "../testing/site.ts";
import { makeDrain } from "./drain.ts";

const DRAIN_MS = 300;

async function aDrainingServer(listener: RequestListener) {
  const server = createServer(listener);
  const drain = makeDrain(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => server.closeAllConnections());
  const address = server.address();
  return { drain, server, port: typeof address === "object" && address ? address.port : 0 };
}

type Options = { agent?: Agent };
const post = (port: number, { agent }: Options = {}) =>
  new Promise<{ status?: number; connection?: string }>((resolve, reject) => {
    const sent = request({ port, method: "POST", agent }, (response) => {
      response.resume();
      const { connection } = response.headers;
      response.on("end", () => resolve({ status: response.statusCode, connection }));
    });
    sent.on("error", reject);
    sent.end("x");
  });

test("while draining, new and open connections are served, then closed", async () => {
  const { drain, port } = await aDrainingServer((_, response) => response.end("ok"));
  const agent = new Agent({ keepAlive: true });
  expect(await post(port, { agent })).toEqual({ status: 200, connection: "keep-alive" });
  const drained = drain(DRAIN_MS);
  for (const options of [{ agent }, {}])
    expect(await post(port, options)).toEqual({ status: 200, connection: "close" });
  await drained;
  await expect(post(port)).rejects.toThrow(/ECONNREFUSED/);
});

test("a request in progress is finished after the listener closes", async () => {
  const gate = aGate();
  const { drain, server, port } = await aDrainingServer(async (_, response) => {
    await gate.opened;
    response.end("ok");
  });
  const pending = post(port);
  await new Promise((resolve) => server.once("request", resolve));
  const drained = drain(0);
  await new Promise((resolve) => setImmediate(resolve));
  gate.open();
  expect((await pending).status).toBe(200);
  await drained;
});

test("a connection without a complete request does not delay the end", async () => {
  const { drain, port } = await aDrainingServer((_, response) => response.end("ok"));
  for (const sent of ["", "POST / HTTP/1.1\r\nhost: x"]) {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    await new Promise<void>((resolve) => socket.once("connect", resolve));
    if (sent) socket.write(sent);
  }
  await drain(0);
});
