import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

const ECDSA_SHA256 = Buffer.from("06082a8648ce3d040302", "hex");
const COMMON_NAME = Buffer.from("0603550403", "hex");
const ALTERNATIVE_NAMES = Buffer.from("0603551d11", "hex");

/** A self-signed X.509 certificate for 127.0.0.1 and `host`, valid for a day: its own authority. */
export function makeCertificate(host: string, now = new Date()) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, Buffer.from(host)))));
  const names = der(0x30, der(0x82, Buffer.from(host)), der(0x87, Buffer.from([127, 0, 0, 1])));
  const times = [-1, 1].map((days) => der(0x17, Buffer.from(utcTime(new Date(now.getTime() + days * 86_400_000)))));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    der(0x30, ECDSA_SHA256),
    ...[name, der(0x30, ...times), name, publicKey.export({ type: "spki", format: "der" })],
    der(0xa3, der(0x30, der(0x30, ALTERNATIVE_NAMES, der(0x04, names)))),
  );
  const signature = der(0x03, Buffer.of(0), sign("sha256", body, privateKey));
  const cert = der(0x30, body, der(0x30, ECDSA_SHA256), signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
  };
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

function utcTime(date: Date): string {
  return `${date.toISOString().replace(/\D/g, "").slice(2, 14)}Z`;
}
