import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A connection may have been opened just before the end, with its first request still on the way. */
const FIRST_REQUEST_MS = 1_000;

/** Serves what is under way: first closes each connection after its response, so that proxies move on. */
export function makeDrain(server: Server) {
  const busy = new Map<Socket, number>();
  let isDraining = false;

  server.on("connection", (socket: Socket) => {
    busy.set(socket, 0);
    socket.on("close", () => busy.delete(socket));
  });
  server.prependListener("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    busy.set(socket, (busy.get(socket) ?? 0) + 1);
    if (isDraining) response.setHeader("connection", "close");
    response.on("close", () => {
      if (busy.has(socket)) busy.set(socket, (busy.get(socket) ?? 1) - 1);
    });
  });

  return async function drain(ms: number): Promise<void> {
    isDraining = true;
    await pause(ms);
    const closed = new Promise((resolve) => server.close(resolve));
    await Promise.race([closed, pause(FIRST_REQUEST_MS)]);
    for (const [socket, requests] of busy) if (requests === 0) socket.destroy();
    await closed;
  };
}
