import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request } from "node:http";

export type Asked = { at: number; method: string; url: string; headers: IncomingHttpHeaders };

/** Stands between a proxy and the site and writes down each request. `site` says where the site is by now. */
export async function startCounter(site: () => string) {
  const asked: Asked[] = [];
  let opened = Promise.resolve();
  const server = createServer(async (came, answer) => {
    const { method = "", url = "", headers } = came;
    asked.push({ at: performance.now(), method, url, headers });
    await opened;
    const onward = request(site() + url, { method, headers, setHost: false }, (found) => {
      answer.writeHead(found.statusCode ?? 0, found.headers);
      found.pipe(answer);
    });
    onward.on("error", () => came.socket.destroy());
    came.pipe(onward);
  });
  const listen = async (port: number) => {
    await once(server.listen(port, "127.0.0.1"), "listening");
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  };
  const port = await listen(0);
  const goDown = async () => {
    server.closeAllConnections();
    await once(server.close(), "close");
  };
  return {
    port,
    asked,
    /** What was asked of a path since the beginning, whatever its query. */
    of: (path: string) => asked.filter(({ url }) => url.split("?")[0] === path),
    /** Until it is released, no request gets through. */
    hold() {
      let release = () => {};
      opened = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    goDown,
    comeBack: () => listen(port),
  };
}
