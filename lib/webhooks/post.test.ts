import { expect, test } from "vitest";
import { aReceiver } from "../testing/webhooks.ts";
import { post, type Ways } from "./post.ts";

const message = { headers: { "webhook-id": "msg_1" }, body: '{"type":"webhook.test"}' };
const at = (port: number, host = "crm.example") => `https://${host}:${port}/hook`;

test("a name that resolves to an allowed network is reached, and its certificate is verified", async () => {
  const { port, received, ways } = await aReceiver();
  const resolve = async () => ["127.0.0.1"];
  expect(await post(at(port), message, { ...ways, resolve })).toEqual({ status: 204, retryAfter: 0 });
  expect(received).toMatchObject([{ path: "/hook", body: message.body, headers: { "user-agent": "Undersigned" } }]);
  expect(await post(at(port), message, { ...ways, resolve, ca: undefined })).toEqual({ fault: "insecure" });
  expect(await post(at(port, "other.example"), message, { ...ways, resolve })).toEqual({ fault: "insecure" });
  expect(received).toHaveLength(1);
});

test("a name that leads to a forbidden network is not connected to, also if only one of its addresses does", async () => {
  const { port, received, ways } = await aReceiver();
  const closed = { ...ways, networks: [] };
  for (const ips of [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::ffff:127.0.0.1"], ["::1", "2606:4700::1111"]])
    expect(await post(at(port), message, { ...closed, resolve: async () => ips })).toEqual({ fault: "forbidden" });
  for (const url of [at(port, "127.0.0.1"), at(port, "2130706433"), at(port, "0x7f.1"), at(port, "[::1]")])
    expect(await post(url, message, closed), url).toEqual({ fault: "forbidden" });
  expect(received).toEqual([]);
});

test("a name is resolved once for each connection, so what it leads to later does not matter", async () => {
  const { port, received, ways } = await aReceiver();
  const answers = [["127.0.0.1"], ["10.0.0.1"]];
  let asked = 0;
  const resolve = async () => answers[asked++] ?? [];
  const rebinding: Ways = { ...ways, resolve };
  expect(await post(at(port), message, rebinding)).toEqual({ status: 204, retryAfter: 0 });
  expect([asked, received.length]).toEqual([1, 1]);
  expect(await post(at(port), message, rebinding)).toEqual({ fault: "forbidden" });
  expect([asked, received.length]).toEqual([2, 1]);
});

test("a redirect is a status like any other, and is not followed", async () => {
  const { url, received, ways } = await aReceiver((response) => response.writeHead(307, { location: "/else" }).end());
  expect(await post(url, message, ways)).toEqual({ status: 307, retryAfter: 0 });
  expect(received).toHaveLength(1);
});

test("only https is used", async () => {
  const { url, received, ways } = await aReceiver();
  expect(await post(url.replace("https:", "http:"), message, ways)).toEqual({ fault: "forbidden" });
  expect(received).toEqual([]);
});

test("silence, an endless answer and a closed port end in time", async () => {
  const silent = await aReceiver(() => {});
  expect(await post(silent.url, message, { ...silent.ways, timeMs: 300 })).toEqual({ fault: "timeout" });
  let written = 0;
  const endless = await aReceiver((response) => {
    response.writeHead(200);
    const more = () => {
      if (response.destroyed) return;
      written += 1_024;
      response.write("x".repeat(1_024), () => setImmediate(more));
    };
    more();
  });
  expect(await post(endless.url, message, endless.ways)).toEqual({ status: 200, retryAfter: 0 });
  expect(written).toBeLessThan(1_000_000);
  const slow = { ...silent.ways, timeMs: 300, resolve: () => new Promise<string[]>(() => {}) };
  expect(await post(at(silent.port), message, slow)).toEqual({ fault: "timeout" });
  expect(await post("https://127.0.0.1:1/", message, silent.ways)).toEqual({ fault: "unreachable" });
});
