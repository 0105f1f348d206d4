import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { until } from "../testing/database.ts";
import { makeMailHosts } from "./mail-hosts.ts";

const [A, MX] = [1, 15];
type Zone = Record<string, Record<number, Buffer>>;

/** A name server on this machine, and what it was asked. */
async function aNameServer(zone: Zone) {
  const socket = createSocket("udp4");
  const asked: string[] = [];
  socket.on("message", (query, { port, address }) => {
    const end = query.indexOf(0, 12) + 5;
    const labels: string[] = [];
    for (let at = 12, size = query[at] ?? 0; size > 0; at += size + 1, size = query[at] ?? 0)
      labels.push(query.toString("ascii", at + 1, at + 1 + size));
    const domain = labels.join(".");
    const data = zone[domain]?.[query.readUInt16BE(end - 4)];
    asked.push(domain);
    const head = Buffer.from([0, 0, 0x81, zone[domain] ? 0x80 : 0x83, 0, 1, 0, data ? 1 : 0, 0, 0, 0, 0]);
    query.copy(head, 0, 0, 2);
    const answer = Buffer.from([0xc0, 12, ...query.subarray(end - 4, end), 0, 0, 0, 60, 0, data?.length ?? 0]);
    socket.send(Buffer.concat([head, query.subarray(12, end), ...(data ? [answer, data] : [])]), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  onTestFinished(() => void socket.close());
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return { asked, resolver };
}

const ZONE: Zone = {
  "mail.example": { [MX]: Buffer.from([0, 10, 1, 109, 0]) },
  "refusing.example": { [MX]: Buffer.from([0, 0, 0]) },
  "host.example": { [A]: Buffer.from([192, 0, 2, 1]) },
  "empty.example": {},
};

test("domains without a host for email are known after their first lookup, in the background", async () => {
  const { asked, resolver } = await aNameServer(ZONE);
  const { lacksMail } = makeMailHosts(resolver);
  const lacking = ["refusing.example", "empty.example", "missing.example"];
  for (const domain of lacking) {
    expect(lacksMail(domain)).toBe(false);
    await until(() => lacksMail(domain));
  }
  for (const [domain, questions] of [
    ["mail.example", 1],
    ["host.example", 3],
  ] as const) {
    expect(lacksMail(domain)).toBe(false);
    await until(() => !lacksMail(domain) && asked.filter((name) => name === domain).length === questions);
  }
  const before = asked.length;
  for (const domain of [...Object.keys(ZONE), "missing.example", "gmail.com"])
    expect([domain, lacksMail(domain)]).toEqual([domain, lacking.includes(domain)]);
  expect(asked).toHaveLength(before);
});

test("without DNS nothing is known, and nothing is asked for a while", async () => {
  const resolver = new Resolver({ timeout: 100, tries: 1 });
  resolver.setServers(["127.0.0.1:9"]);
  const asked: string[] = [];
  const counted = {
    resolveMx: (domain: string) => resolver.resolveMx(domain).finally(() => asked.push(domain)),
    resolve4: (domain: string) => resolver.resolve4(domain),
    resolve6: (domain: string) => resolver.resolve6(domain),
  };
  const { lacksMail } = makeMailHosts(counted);
  expect(lacksMail("empty.example")).toBe(false);
  await until(() => asked.length > 0);
  for (const domain of ["empty.example", "other.example"]) expect(lacksMail(domain)).toBe(false);
  expect(asked).toEqual(["empty.example"]);
});
