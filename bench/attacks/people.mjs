/** A generator of pseudo-random numbers (mulberry32), so that a replay can be repeated. */
export function makeRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most) => Math.floor(next() * most);
  return {
    next,
    below,
    one: (list) => list[below(list.length)],
    often: (share) => next() < share,
    between: (least, most) => least + below(most - least + 1),
    /** Evenly distributed over orders of magnitude. */
    scaled: (least, most) => least * (most / least) ** next(),
    /** Common things are near 0 (Zipf). */
    common: (most) => Math.floor(most ** next()) - 1,
    wait: (perSecond) => (-Math.log(1 - next()) / perSecond) * 1000,
    letters: (length) => Array.from({ length }, () => "abcdefghijklmnopqrstuvwxyz"[below(26)]).join(""),
  };
}

const FIRST =
  "María José Ana Luis João Lúcia Évelyne Jean Mary John Rigoberta Berta Evo Nayara Ximena Wilson Carmen Pedro Juana Miguel Rosa Antônio Francisca Carlos Adriana Paulo Márcia Jorge Sofía Camila Valentina Mateo Santiago Emmanuel Nadège Fabiola Guillermo Concepción Inés Noé Ruth Olga Hugo Iván Zoé Marc Claire Thomas Elizabeth James Robert Patricia Linda Barbara Susan Margaret Nancy Karen Betty Donna Emily Laura".split(
    " ",
  );
const LAST =
  "Quispe Mamani Flores Gonçalves Désir Baptiste Smith Ortiz Huanca Cáceres Silva Pérez Morales Choque Rodríguez García Martínez López Hernández González Sánchez Ramírez Torres Rivera Gómez Díaz Cruz Reyes Santos Oliveira Souza Lima Pereira Ferreira Almeida Costa Ribeiro Carvalho Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Lee Thompson White Joseph Pierre Louis Charles Toussaint Vargas Castillo Rojas Mendoza Guerrero Aguilar Vásquez Paz Sol Ríos Lagos Contreras Sepúlveda Fuentes Valdez Espinoza Figueroa Salazar".split(
    " ",
  );
const PROVIDERS = "gmail.com gmail.com gmail.com gmail.com hotmail.com outlook.com yahoo.com icloud.com".split(" ");

const ascii = (text) =>
  text
    .normalize("NFD")
    .replace(/[^a-z]/gi, "")
    .toLowerCase();

export function aName(random) {
  const [first, last] = [random.one(FIRST), random.one(LAST)];
  const name = random.often(0.4) ? `${first} ${last} ${random.one(LAST)}` : `${first} ${last}`;
  return random.often(0.12) ? name.toLowerCase() : random.often(0.05) ? name.toUpperCase() : name;
}

/** Half of all people have their name in their address. */
export function aLocalPart(random, name) {
  const words = name.split(" ").map(ascii);
  const number = random.often(0.5) ? random.below(2_000) : "";
  if (random.often(0.55))
    return `${random.one([`${words[0]}.${words[1]}`, `${words[0][0]}${words[1]}`, words[0]])}${number}`;
  return `${random.letters(random.between(4, 11))}${number}`;
}

/** Somebody of a crowd: most use a large provider, and a third a mobile carrier that shares its networks. */
export function aPerson(random, crowd) {
  const name = aName(random);
  const domain = random.often(0.82) ? random.one(PROVIDERS) : `company-${random.common(4_000)}.example`;
  const isMobile = random.often(0.35);
  const place = isMobile ? random.common(crowd.shared) : random.below(2 ** 24);
  const network = isMobile
    ? `100.64.${place >> 8}.${place & 255}`
    : `10.${place >> 16}.${(place >> 8) & 255}.${place & 255}`;
  const throwaway = random.often(0.004);
  const email = `${aLocalPart(random, name)}@${throwaway ? `throwaway-${random.below(40)}.example` : domain}`;
  return { name, email, network, isThrowaway: throwaway, source: random.often(0.3) ? "share" : null };
}
