/** Holds a free port on loopback without accepting connections, as systemd does for a socket unit. */
export function holdSocket() {
  const { TCP, constants } = process.binding("tcp_wrap"); // Node's public API cannot bind without accepting
  const handle = new TCP(constants.SERVER);
  handle.bind("127.0.0.1", 0);
  const name = {};
  handle.getsockname(name);
  return { fd: handle.fd, port: name.port, release: () => handle.close() };
}
