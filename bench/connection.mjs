import { connect } from "node:net";

/**
 * A keep-alive connection for one request at a time. It parses only the end of a response, because it shares two cores
 * with the server: Node's HTTP client costs several times as much.
 */
export function openConnection(port) {
  let text = "";
  let settle;
  let socket = open();

  function open() {
    const opened = connect({ port, host: "127.0.0.1", noDelay: true });
    const fail = (error) => opened === socket && settle?.reject(error ?? new Error("the server closed the connection"));
    opened.on("error", fail);
    opened.on("close", () => fail());
    opened.on("data", (chunk) => {
      text += chunk.latin1Slice();
      const end = text.indexOf("\r\n\r\n");
      if (end === -1 || !isWhole(text, end)) return;
      const response = { status: Number(text.slice(9, 12)), head: text.slice(0, end), body: text.slice(end + 4) };
      if (/\r\nconnection: *close/i.test(text.slice(0, end))) socket = open();
      text = "";
      settle.resolve(response);
    });
    return opened;
  }

  return {
    isOpen: () => !socket.destroyed,
    send(request) {
      return new Promise((resolve, reject) => {
        settle = { resolve, reject };
        socket.write(request);
      });
    },
    close() {
      settle = undefined;
      socket.destroy();
    },
  };
}

function isWhole(text, end) {
  const length = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, end))?.[1];
  return length === undefined ? text.endsWith("\r\n0\r\n\r\n") : text.length >= end + 4 + Number(length);
}

/** `network` is the client IP that a proxy would report. */
export function requestBytes(method, path, { body, network, headers = {} } = {}) {
  const content = body === undefined ? "" : JSON.stringify(body);
  const lines = {
    host: "127.0.0.1",
    ...(network && { "x-forwarded-for": network }),
    ...(body !== undefined && { "content-type": "application/json", "content-length": Buffer.byteLength(content) }),
    ...headers,
  };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${head.join("")}\r\n${content}`);
}
