/** Counts, over all chunks of a file, the characters beyond ASCII and the bytes that belong to none (RFC 3629). */
export function countUtf8() {
  let [valid, invalid] = [0, 0];
  let [missing, taken, lowest, highest] = [0, 0, 0x80, 0xbf];

  function see(byte: number): void {
    if (missing > 0) {
      if (byte >= lowest && byte <= highest) {
        [missing, taken, lowest, highest] = [missing - 1, taken + 1, 0x80, 0xbf];
        if (missing === 0) valid += 1;
        return;
      }
      invalid += taken;
      missing = 0;
    }
    if (byte < 0x80) return;
    [lowest, highest, taken] = [byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80, 0xbf, 1];
    if (byte === 0xed) highest = 0x9f;
    if (byte === 0xf4) highest = 0x8f;
    missing =
      byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
    if (missing === 0) invalid += 1;
  }

  return {
    see: (bytes: Uint8Array) => bytes.forEach(see),
    counts: () => ({ valid, invalid: invalid + (missing > 0 ? taken : 0) }),
  };
}
