import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request } from "node:http";

export type Recorded = { at: number; method: string; url: string; headers: IncomingHttpHeaders };

/** Records requests between a proxy and the site. `site` returns the site's current URL. */
export async function startCounter(site: () => string) {
  const requests: Recorded[] = [];
  let opened = Promise.resolve();
  const server = createServer(async (came, response) => {
    const { method = "", url = "", headers } = came;
    requests.push({ at: performance.now(), method, url, headers });
    await opened;
    const onward = request(site() + url, { method, headers, setHost: false }, (found) => {
      response.writeHead(found.statusCode ?? 0, found.headers);
      found.pipe(response);
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
    requests,
    /** Requests for a path, ignoring the query. */
    of: (path: string) => requests.filter(({ url }) => url.split("?")[0] === path),
    /** Blocks all requests until released. */
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
