import { once } from "node:events";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { requestBytes } from "../connection.mjs";
import { drive, times } from "../drive.mjs";

const REQUESTS = 60_000;
const ANSWER = "HTTP/1.1 202 Accepted\r\ncontent-length: 2\r\n\r\n{}";

/** The load tool's own ceiling: requests to a server that does no work. */
export async function measureCeiling() {
  const worker = new Worker(new URL(import.meta.url));
  const [port] = await once(worker, "message");
  const request = requestBytes("POST", "/", { body: { name: "x".repeat(200) } });
  await drive(port, times(REQUESTS / 10, request));
  const { rate } = await drive(port, times(REQUESTS, request));
  await worker.terminate();
  return rate;
}

if (!isMainThread) {
  const { createServer } = await import("node:net");
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on("data", () => socket.write(ANSWER)).on("error", () => {});
  });
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
}
