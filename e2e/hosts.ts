import { once } from "node:events";
import { createServer } from "node:http";
import { test as base } from "./sites.ts";

type Page = { body: string; head?: string; lang?: string; policy?: string };

type Fixtures = {
  /** Where the site is that all stories share. */
  site: string;
  /** Serves a page of somebody else: at an origin of its own, and with a policy of its own. Its address. */
  host: (page: Page) => Promise<string>;
};

/** A story on a site that is not ours. */
export const test = base.extend<Fixtures>({
  site: ({ baseURL }, use) => use(baseURL ?? ""),

  host: async ({ baseURL: _ }, use) => {
    const servers: ReturnType<typeof createServer>[] = [];
    await use(async ({ body, head = "", lang = "en", policy }) => {
      const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A partner</title>${head}${body}</html>`;
      const server = createServer(({ url }, response) => {
        if (url !== "/") return response.writeHead(204).end(); // the icon that browsers look for
        const headers = { "content-type": "text/html", ...(policy && { "content-security-policy": policy }) };
        response.writeHead(200, headers).end(html);
      }).listen(0, "127.0.0.1");
      servers.push(server);
      await once(server, "listening");
      const address = server.address();
      return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
    });
    for (const server of servers) server.close().closeAllConnections();
  },
});

export const scriptOf = (site: string) => `<script async src="${site}/embed.js"></script>`;

export const counterOf = (campaign: string, more = "", inside = "Sign the letter") =>
  `<signature-counter campaign="${campaign}"${more}>${inside}</signature-counter>`;
