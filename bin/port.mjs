import { connect, createServer } from "node:net";

const MESSAGES = {
  EADDRINUSE: (port) =>
    `Port ${port} is taken: stop what uses it, or set PORT to a free one (PORT=${port + 1} npm start).`,
  EACCES: (port) => `You are not allowed to use port ${port}: set PORT to one above 1023.`,
};

/** Listens on PORT briefly, to report an unusable port before any long step. */
export async function checkPort(text, host) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${text}": set it to a number from 1 to 65535.`);
  }
  const { error } = await tryListen(port, host);
  if (error) throw new Error(MESSAGES[error.code]?.(port) ?? `Cannot listen on HOST "${host}".`);
}

export async function findFreePort() {
  const { taken, error } = await tryListen(0, "127.0.0.1");
  if (error) throw error;
  return taken;
}

export function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => resolve(socket.destroy().destroyed));
  });
}

export async function hasIPv6() {
  return !(await tryListen(0, "::")).error;
}

function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve({ error }));
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve({ taken }));
    });
  });
}
