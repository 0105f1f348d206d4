import { expect, test } from "vitest";
import { mayReach } from "./reach.ts";

const FORBIDDEN = [
  ...["0.0.0.0", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "169.254.169.254"],
  ...["172.16.0.1", "172.31.255.255", "192.0.0.170", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1"],
  ...["198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"],
  ...["168.63.129.16", "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:7f00:1", "::127.0.0.1"],
  ...["64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::"],
  ...["3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "", "crm.example", "1.1.1"],
];

test("private, loopback, link-local, metadata, mapped and other special networks are not reached", () => {
  expect(FORBIDDEN.filter((ip) => mayReach(ip, 443, { networks: [] }))).toEqual([]);
});

test("public networks are reached at port 443 only", () => {
  const open = ["1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.255.255", "2606:4700::1111", "2a00:1450::1"];
  expect(open.filter((ip) => !mayReach(ip, 443, { networks: [] }))).toEqual([]);
  expect(open.filter((ip) => mayReach(ip, 8443, { networks: [] }))).toEqual([]);
});

test("a host's own networks are reached at any port, and nothing beside them", () => {
  const own = { networks: ["10.1.0.0/16", "fd00:1::/64"] };
  for (const ip of ["10.1.2.3", "fd00:1::5"]) expect(mayReach(ip, 8443, own)).toBe(true);
  for (const ip of ["10.2.0.1", "fd00:2::5", "127.0.0.1", "8.8.8.8"]) expect(mayReach(ip, 8443, own)).toBe(false);
});
