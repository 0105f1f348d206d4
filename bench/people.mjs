import { randomInt } from "node:crypto";

const FIRST = "María José Ana Luis João Lúcia Évelyne Jean Mary John Rigoberta Berta Evo Nayara Ximena Wilson".split(
  " ",
);
const LAST =
  "Quispe Mamani Flores Gonçalves Désir Baptiste Smith Ortiz Huanca Cáceres Silva Pérez Morales Choque".split(" ");
const COUNTRIES = "BO MX AR BR US CA HT CO PE CL EC VE UY PY GT HN SV NI CR PA DO CU JM TT ES FR".split(" ");
const LOCALES = ["es", "es", "es", "pt", "en", "en", "fr"];
const AFFILIATIONS = [
  "Universidad Mayor de San Andrés",
  "Sindicato de Trabajadores",
  "Peace Action",
  "Confédération paysanne",
];
const COMMENT = "Nuestra región merece una Secretaría General que respete el voto de cada pueblo.";

/** So many that the budget of a mail domain is not used up. */
const DOMAINS = 5_000;

let number = 0;

const one = (list) => list[randomInt(list.length)];
const often = (share) => Math.random() < share;

/** Input of a signature, with a new email address each time. */
export function aPerson() {
  number += 1;
  const [first, last] = [one(FIRST), one(LAST)];
  const plain = `${first}.${last}`
    .normalize("NFD")
    .replace(/[^a-z.]/gi, "")
    .toLowerCase();
  return {
    name: `${first} ${last} ${one(LAST)}`,
    email: `${plain}.${number}@correo-${number % DOMAINS}.example`,
    ...(often(0.9) && { country: one(COUNTRIES) }),
    ...(often(0.2) && { affiliation: one(AFFILIATIONS) }),
    ...(often(0.1) && { comment: COMMENT }),
    listed: often(0.6),
    updates: often(0.3),
    locale: one(LOCALES),
  };
}

/** One of 16 million client IPs. */
export const aNetwork = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
