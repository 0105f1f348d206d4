export type Header = [name: string, value: string];

/** A request as bytes. `isBroken`: it is incomplete, so the client closes the connection. */
export type Wire = {
  method: string;
  target: string;
  version: string;
  headers: Header[];
  body: Buffer;
  isBroken?: boolean;
};

export function bytesOf({ method, target, version, headers, body }: Wire): Buffer {
  const line = [method, target, version].filter(Boolean).join(" ");
  const head = [line, ...headers.map(([name, value]) => `${name}: ${value}`)].map((text) => `${text}\r\n`);
  return Buffer.concat([Buffer.from(`${head.join("")}\r\n`), body]);
}

/** Replaces the body, and updates Content-Length if present. */
export function withBody(wire: Wire, body: Buffer): Wire {
  const declared = String(wire.body.length);
  const headers = wire.headers.map(([name, value]): Header => {
    return name.toLowerCase() === "content-length" && value === declared ? [name, String(body.length)] : [name, value];
  });
  return { ...wire, headers, body };
}

export function withHeader(wire: Wire, name: string, value: string | undefined): Wire {
  const others = wire.headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase());
  return { ...wire, headers: value === undefined ? others : [...others, [name, value]] };
}

export function headerOf({ headers }: Wire, name: string): string | undefined {
  return headers.find(([other]) => other.toLowerCase() === name)?.[1];
}

/** A shell command that sends the same bytes. */
export function commandFor(wire: Wire, port: number): string {
  let text = "";
  for (const byte of bytesOf(wire)) {
    if (byte === 10) text += "\\n";
    else if (byte === 13) text += "\\r";
    else if (byte < 32 || byte > 126 || byte === 39) text += `\\0${byte.toString(8).padStart(3, "0")}`;
    else text += byte === 92 ? "\\\\" : String.fromCharCode(byte);
  }
  return `printf '%b' '${text}' | nc ${wire.isBroken ? "-N " : ""}127.0.0.1 ${port}`;
}
