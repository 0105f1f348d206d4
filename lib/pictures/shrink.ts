import { createHash } from "node:crypto";

/** In bytes: phone pictures fit. */
export const PICTURE_MAX = 8 * 1024 * 1024;
/** In pixels, against decompression bombs. */
const PIXELS_MAX = 60_000_000;
/** Pixels of the longer side. */
export const SIZES = { large: 1600, small: 800 } as const;
export type Size = keyof typeof SIZES;

type Shrunk = Record<Size, Uint8Array<ArrayBuffer>> & { digest: string; width: number; height: number };
type Fault = "no_picture" | "picture_too_large" | "not_a_picture";

/** Re-encoding strips metadata. The format is detected from bytes, not from name or type. */
export async function shrinkPicture(
  sent: Uint8Array,
): Promise<{ ok: true; picture: Shrunk } | { ok: false; error: Fault }> {
  if (sent.length === 0) return { ok: false, error: "no_picture" };
  if (sent.length > PICTURE_MAX) return { ok: false, error: "picture_too_large" };
  if (!isPicture(Buffer.from(sent))) return { ok: false, error: "not_a_picture" };
  const { inTurn } = await import("./sharp.ts"); // loaded on demand: web processes start without it
  const shrink = (size: number) =>
    inTurn((open) =>
      open(sent, { limitInputPixels: PIXELS_MAX, failOn: "error" })
        .autoOrient()
        .resize({ width: size, height: size, fit: "inside", withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer({ resolveWithObject: true }),
    );
  try {
    const { data, info } = await shrink(SIZES.large);
    const { data: small } = await shrink(SIZES.small);
    const digest = createHash("sha256").update(data).digest("hex");
    const { width, height } = info;
    return { ok: true, picture: { digest, width, height, large: new Uint8Array(data), small: new Uint8Array(small) } };
  } catch {
    return { ok: false, error: "not_a_picture" };
  }
}

/** Immutable: digest and width. */
export function pictureName(digest: string, size: Size): string {
  return `${digest}-${SIZES[size]}.webp`;
}

export function readPictureName(name: string): { digest: string; size: Size } | undefined {
  const [, digest, width] = /^([0-9a-f]{64})-(\d+)\.webp$/.exec(name) ?? [];
  const size = (["large", "small"] as const).find((known) => String(SIZES[known]) === width);
  return digest && size ? { digest, size } : undefined;
}

/** Only JPEG, PNG and WebP: other decoders are not exposed to uploads. */
function isPicture(bytes: Buffer): boolean {
  if (bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff))) return true;
  if (bytes.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))) return true;
  return bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP";
}
