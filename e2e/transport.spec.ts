import { request as httpRequest } from "node:http";
import { expect } from "@playwright/test";
import { startProcess } from "./processes.ts";
import { test as shared } from "./shared-site.ts";

/** A site behind TLS that names its contact, beside the shared one, which does neither. */
const test = shared.extend<{ secure: { url: string } }>({
  secure: async ({ database }, use) => {
    const settings = { CONTACT: "Example Association, letters@letters.example", SITE_URL: "https://letters.example" };
    const site = await startProcess(database, settings);
    await use(site);
    await site.end();
  },
});

/** One response of each kind: pages, redirects, errors, the API, the console, files. */
const PATHS = [
  ...["/", "/es/almagro-resign", "/en/privacy", "/en/nothing-here", "/es/verify/x", "/%ff", "/nothing.php"],
  ...["/api/campaigns", "/api/campaigns/almagro-resign/count", "/api/nothing", "/api/health", "/api/mailbox"],
  ...["/organize", "/organize/log-in", "/mailbox", "/embed/almagro-resign", "/badge/almagro-resign.svg", "/oembed"],
  ...["/embed.js", "/page.js", "/robots.txt", "/icon.svg", "/.well-known/security.txt"],
];

const HEADER = "strict-transport-security";

test("behind TLS every response has HSTS, and security.txt names the contact; without, neither", async ({
  start,
  secure,
}) => {
  const plain = await start();
  const style = /\/_next\/static\/[^"]+\.css/.exec(await (await fetch(`${plain.url}/en`)).text())?.[0] ?? "";
  expect(style).toContain("_next");
  for (const path of [...PATHS, style]) {
    const responses = await Promise.all(
      [secure, plain].map(({ url }) => fetch(`${url}${path}`, { redirect: "manual" })),
    );
    expect(
      responses.map(({ headers }) => headers.get(HEADER)),
      path,
    ).toEqual(["max-age=31536000", null]);
  }
  for (const [path, init] of [
    ["/api/campaigns/almagro-resign/signatures", { method: "POST", body: "{" }],
    ["/organize/log-in", { method: "POST", headers: { "sec-fetch-site": "cross-site" } }],
    ["/en", { method: "DELETE" }],
    ["/en", { method: "HEAD" }],
    ["/api/campaigns", { method: "OPTIONS", headers: { "access-control-request-method": "GET" } }],
  ] as const)
    expect((await fetch(`${secure.url}${path}`, init)).headers.get(HEADER), path).toBe("max-age=31536000");
  const path = "/.well-known/security.txt";
  const response = await fetch(`${secure.url}${path}?x=1`);
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(response.headers.get("cache-control")).toMatch(/^public, .*s-maxage=60/);
  const text = await response.text();
  expect(text).toContain("Contact: mailto:letters@letters.example\n");
  expect(text).toContain(`Canonical: https://letters.example${path}\n`);
  expect((await fetch(`${plain.url}${path}`)).status).toBe(404);
});

test("the local mailbox is open to this machine only: not by another host name or through a proxy", async ({
  start,
}) => {
  const { url } = await start();
  const statuses = (headers: Record<string, string>) =>
    Promise.all(
      ["/mailbox", "/api/mailbox", "/%6dailbox", "/en/../mailbox"].map(async (path) =>
        requestRaw(new URL(url), path, headers),
      ),
    );
  const host = `localhost:${new URL(url).port}`;
  expect(await statuses({ host })).toEqual([200, 200, 200, expect.any(Number)]);
  const others: Record<string, string>[] = [
    { host: "letters.example" },
    { host, via: "1.1 proxy" },
    { host: `evil.${host}` },
  ];
  for (const headers of others) for (const status of await statuses(headers)) expect([400, 404]).toContain(status);
});

/** The status for a path sent without normalization. */
function requestRaw(
  { hostname, port }: URL,
  path: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("error", reject).end();
  });
}
