/** Matches each word once, from its first @, so any text takes linear time. */
const ADDRESS = /(?<!\S)\S[^\s@]*@\S+\.\S/;

export function containsAddress(text: string): boolean {
  return ADDRESS.test(text.replace(/[\uFF20\uFE6B]/g, "@").replace(/[\u200B\u2060\uFEFF]/g, ""));
}
