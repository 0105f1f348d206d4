import { expect, test } from "vitest";
import { consoleMessages } from "./console.ts";
import { messages } from "./messages.ts";

type Tree = { [key: string]: string | Tree };

const linesOf = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === "string" ? value : linesOf(value)));

const LINES = [...linesOf(messages.es), ...linesOf(consoleMessages.es)];
const WORD = /\p{L}+/gu;
const wordsIn = (line: string) => (line.match(WORD) ?? []).map((word) => word.toLowerCase());

const USUAL = "revisar escribir pulsar enviar guardar abrir leer indicar confirmar elegir cambiar volver".split(" ");

/** Of the usual verbs, and of every other whose infinitive the texts use: its stem and its vowel. */
const VERBS = [...new Set([...USUAL, ...LINES.flatMap(wordsIn)])].flatMap((word) => {
  const [, stem, ending] = /^(\p{L}{2,}?)(ar|er|ir)(?:se|l[aeo]s?|me)?$/u.exec(word) ?? [];
  return stem && ending ? [{ stem, ending }] : [];
});

/** tú firmas, firmaste, firmarás; vos firmás; vosotros firmáis. */
const ENDINGS: Record<string, string[]> = {
  ar: ["as", "ás", "áis", "aste", "arás", "abas"],
  er: ["es", "és", "éis", "iste", "erás", "ías"],
  ir: ["es", "ís", "iste", "irás", "ías"],
};
const PRONOUNS = "tú ti contigo tu tus te tuyo tuya tuyos tuyas vos vosotros vosotras vuestro vuestra".split(" ");
const IRREGULAR =
  "eres estás tienes puedes quieres debes vas has sabes vienes dices pones sales haces hiciste fuiste seas estés tengas puedas quieras hagas vayas hayas sos".split(
    " ",
  );
const FAMILIAR = new Set([
  ...[...PRONOUNS, ...IRREGULAR],
  ...VERBS.flatMap(({ stem, ending }) => (ENDINGS[ending] ?? []).map((end) => stem + end)),
]);

/** Plurals that look like verbs: las firmas, las partes. */
const NOUNS = new Set("copias entregas estas firmas formas notas ocultas partes preguntas sumas".split(" "));

test("Spanish says usted: no pronoun and no verb is of tú, vos or vosotros", () => {
  expect(VERBS.length).toBeGreaterThan(100);
  expect(wordsIn("¿Tú firmas? Pusiste tu nombre.").filter((word) => FAMILIAR.has(word))).toEqual([
    "tú",
    "firmas",
    "tu",
  ]);
  const isFamiliar = (word: string) => FAMILIAR.has(word) && !NOUNS.has(word);
  expect(LINES.filter((line) => wordsIn(line).some(isFamiliar))).toEqual([]);
});

const COMMANDS = new Set([
  ..."haz ven pon sal di ten elige cierra muestra envía prueba sigue pide cuenta empieza vuelve inténtalo".split(" "),
  ...VERBS.map(({ stem, ending }) => stem + (ending === "ar" ? "a" : "e")),
]);

/** What a letter, an organizer or a button's target does, not what the reader should do. */
const STATED = new Set(
  `abre acepta aparece borra cierra comienza completa conserva copia cuenta deja empieza entrega esta falta fija firma
  funciona hace invite lleva muestra oculta parte prueba queda recibe reemplaza se sigue sube termina verifica vuelve`.split(
    /\s+/,
  ),
);

test("Spanish asks readers by usted: no sentence begins with a command to tú, unless it is known to state a fact", () => {
  const begins = (line: string) =>
    [...line.matchAll(/(?:^|[.:;!?¡¿»]\s+|\{\s*)(\p{L}+)/gu)].map(([, word = ""]) => word.toLowerCase());
  expect(begins("Listo. Revisa el correo").filter((word) => COMMANDS.has(word))).toEqual(["revisa"]);
  const isCommand = (word: string) => COMMANDS.has(word) && !STATED.has(word);
  expect(LINES.filter((line) => begins(line).some(isCommand))).toEqual([]);
});
