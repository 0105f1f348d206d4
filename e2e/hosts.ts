import { once } from "node:events";
import { createServer } from "node:http";
import { test as base } from "./sites.ts";

type Page = { body: string; head?: string; lang?: string; policy?: string };

type Fixtures = {
  /** URL of the shared site. */
  site: string;
  /** Serves a page on another origin with its own CSP. Returns its URL. */
  host: (page: Page) => Promise<string>;
};

/** Tests on a partner site. */
export const test = base.extend<Fixtures>({
  site: ({ baseURL }, use) => use(baseURL ?? ""),

  host: async ({ baseURL: _ }, use) => {
    const servers: ReturnType<typeof createServer>[] = [];
    await use(async ({ body, head = "", lang = "en", policy }) => {
      const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A partner</title>${head}${body}</html>`;
      const server = createServer(({ url }, response) => {
        if (url !== "/") return response.writeHead(204).end(); // the favicon
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
