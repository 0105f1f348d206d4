type Options = { post?: string; bytesMax: number; timeMs: number; signal?: AbortSignal };

export type Answer = { status: number; type: string; body: Buffer };

/** Asks somebody who may be slow or hostile: follows no redirect, and reads no more than `bytesMax`. */
export async function request(url: string, { post, bytesMax, timeMs, signal }: Options): Promise<Answer> {
  const ended = AbortSignal.any([AbortSignal.timeout(timeMs), ...(signal ? [signal] : [])]);
  const response = await fetch(url, {
    ...(post === undefined ? {} : { method: "POST", body: post }),
    ...{ redirect: "manual", cache: "no-store", signal: ended },
  });
  const body = await readBody(response, bytesMax);
  return { status: response.status, type: response.headers.get("content-type") ?? "", body };
}

async function readBody(response: Response, bytesMax: number): Promise<Buffer> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  for (let bytes = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > bytesMax) {
      void reader.cancel().catch(() => {});
      throw new Error("the response is too long");
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}
