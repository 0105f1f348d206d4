/** One look at each word, from its first @ on: any text may be asked, of any length. */
const ADDRESS = /(?<!\S)\S[^\s@]*@\S+\.\S/;

/** Whether an e-mail address stands in a text, or what looks like one. */
export function holdsAddress(text: string): boolean {
  return ADDRESS.test(text);
}
