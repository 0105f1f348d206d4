/** As stored; UTF-16 becomes UTF-8 on arrival. All leave ASCII as it is, so that files are split by bytes. */
export const ENCODINGS = ["utf-8", "windows-1252", "macintosh", "ibm850", "windows-1250", "iso-8859-2"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What the bytes from 0x80 stand for in old DOS programs; no decoder of the platform knows it. */
const IBM850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

const decoders = new Map<Encoding, TextDecoder>(
  ENCODINGS.filter((encoding) => encoding !== "ibm850").map((encoding) => [
    encoding,
    new TextDecoder(encoding, { ignoreBOM: true }),
  ]),
);

/** Bytes that are not in the encoding become U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = decoders.get(encoding);
  if (decoder) return decoder.decode(bytes);
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (IBM850[byte - 0x80] ?? ""))).join("");
}

/** The bytes from 0x80 by character, to see what a text was before it was decoded wrongly. */
export function bytesIn(encoding: Encoding): Map<string, number> {
  const bytes = Array.from({ length: 0x80 }, (_, at) => 0x80 + at);
  return new Map(bytes.map((byte) => [decode(Uint8Array.of(byte), encoding), byte]));
}
