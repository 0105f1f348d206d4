import { request as httpRequest } from "node:http";

const KB = 1024;

/** Costly contents of a given size. */
export const FILLINGS = {
  "what is escaped": (bytes: number) => form({ ...TEXTS, text: "<".repeat(Math.max(0, bytes - 2 * KB)) }),
  "plain words": (bytes: number) => form({ ...TEXTS, text: "x".repeat(Math.max(0, bytes - 2 * KB)) }),
  "many fields": (bytes: number) =>
    form(Object.fromEntries(Array.from({ length: Math.floor(bytes / 90) }, (_, n) => [`f${n}`, "<"]))),
  "deep JSON": (bytes: number) => ({
    type: "application/json",
    body: `{"a":${"[".repeat(bytes / 2 - 5)}${"]".repeat(bytes / 2 - 5)}}`,
  }),
} satisfies Record<string, (bytes: number) => Sent>;

/** Invalid values for common fields, which the form returns. */
const TEXTS = { name: "<".repeat(300), title: "<".repeat(400), email: "<".repeat(300) };
export const BOUNDARY = "largest";

export type Sent = { type: string; body: string };

/** A multipart form. */
export function form(fields: Record<string, string>): Sent {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, body: `${parts.join("")}--${BOUNDARY}--\r\n` };
}

export async function post(url: string, { type, body }: Sent, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { ...headers, "content-type": type, "accept-encoding": "identity" },
  });
  return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
}

/** The response to a request that sends only its Content-Length. */
export function announce(url: string, type: string, bytes: number, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = httpRequest(url, {
      method: "POST",
      headers: { ...headers, "content-type": type, "content-length": bytes },
    });
    request.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => (text += part));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, text });
        request.destroy();
      });
    });
    request.on("error", reject);
    request.flushHeaders();
  });
}
