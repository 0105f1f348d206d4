/** Pairs per CMap block (Adobe Technical Note 5014). */
const BLOCK = 100;

/** Maps codes to text, so that names can be searched and copied (ISO 32000-1, 9.10.3). */
export function toUnicode(texts: string[]): string {
  const pairs = texts.map(
    (text, code) => `<${hex(code)}> <${[...Array(text.length).keys()].map((at) => hex(text.charCodeAt(at))).join("")}>`,
  );
  const blocks = Array.from({ length: Math.ceil(pairs.length / BLOCK) }, (_, at) => {
    const block = pairs.slice(at * BLOCK, (at + 1) * BLOCK);
    return `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, "0");
}
