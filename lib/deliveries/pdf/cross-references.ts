/** Where each object lies: at which offset of the file, or as which object within which object stream. */
export type Places = { at: number[]; within: number[] };

/** As streams tell it (7.5.8.3). What was reserved and never put lies nowhere: it is free. */
export function crossReferences({ at, within }: Places): Uint8Array {
  const table = Buffer.alloc(at.length * 8);
  at.forEach((place, id) => {
    const stream = within[id] ?? 0;
    table[id * 8] = stream ? 2 : place ? 1 : 0;
    table.writeUIntBE(stream || place, id * 8 + 1, 5);
    table.writeUInt16BE(stream ? place : id === 0 ? 65535 : 0, id * 8 + 6);
  });
  return table;
}
