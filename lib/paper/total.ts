import { bare } from "./country.ts";

const TOTAL =
  /^(gran |grand |sub ?)?(total|totales|totals|totais|totaux)( (de|of|das|dos|des|du|la|the|general|geral|general|final|parcial|partial|parciel|firmas|signatures|assinaturas|firmantes|signatories|signataires|signatarios|assinantes|personas|people|pessoas|personnes|names|nombres|nomes|noms|registros|records|lines|lineas|linhas|lignes|hoja|pagina|page|sheet|folha|feuille|nacional|national|\d+))*$/;
/** These are names, too, unless a number follows. */
const SUM =
  /^(suma|soma|sum|somme|count|recuento|conteo|cuenta|contagem)( (de|of|total|firmas|signatures|assinaturas))* \d+$/;
const NUMBER = /^[\d\s.,'’]+$/;
const WORDS_MAX = 100;

/** A line that adds up others: "Total: 25", or "Total" beside a number. */
export function isTotal(name: string, cells: string[]): boolean {
  const says = (text: string) => text.length <= WORDS_MAX && TOTAL.test(bare(text));
  const number = cells.find((cell) => NUMBER.test(cell) && /\d/.test(cell))?.trim() ?? "";
  if (says(name) || (name.length <= WORDS_MAX && (SUM.test(bare(name)) || SUM.test(bare(`${name} ${number}`)))))
    return true;
  const isNoName = name.trim() === "" || NUMBER.test(name);
  return isNoName && cells.some(says);
}
