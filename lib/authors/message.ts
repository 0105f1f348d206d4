import { z } from "zod";
import { Address } from "../addresses/schema.ts";
import { LOCALES } from "../locale/locales.ts";
import { seal, unseal } from "../secrets/seal.ts";
import { Text } from "../text.ts";

const NAME_MAX = 100;
export const MESSAGE_MAX = 3000;

export const MessageInput = z.object({
  name: Text({ max: NAME_MAX }),
  email: Address,
  message: Text({ max: MESSAGE_MAX, lines: true, links: true }),
  locale: z.enum(LOCALES).optional(),
});
export type MessageInput = z.infer<typeof MessageInput>;

const Kept = z.object({ name: z.string(), email: z.string(), text: z.string() });
export type Kept = z.infer<typeof Kept>;

export function sealMessage({ name, email, message }: MessageInput): Uint8Array<ArrayBuffer> {
  return seal(JSON.stringify({ name, email, text: message } satisfies Kept));
}

export function unsealMessage(cipher: Uint8Array): Kept {
  return Kept.parse(JSON.parse(unseal(cipher).toString()));
}
