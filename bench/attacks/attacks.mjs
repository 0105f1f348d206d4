import { background } from "./crowds.mjs";
import { aLocalPart, aName } from "./people.mjs";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How a script makes names and addresses; each script keeps to its way. */
const NAMES = {
  real: aName,
  letters: (random) => `${capital(random.letters(random.between(5, 6)))} ${capital(random.letters(7))}`,
  few: (random) => random.one(["Maria Lopez", "Juan Perez", "Ana Silva", "John Smith", "Luis Diaz"]),
};
const LOCALS = {
  numbered: (_random, _, turn) => `user${turn}`,
  letters: (random) => random.letters(10),
  named: (random, name) => aLocalPart({ ...random, often: () => true }, name),
};

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const v4 = (random) => `203.0.${random.below(256)}.${random.below(256)}`;
const key = (list, random) => list[random.one(Object.keys(list))];

/** `size` signings at `perSecond`: some scripts pause evenly, others do not. */
function script(random, { size, perSecond, start = 30 * MINUTE, make }) {
  const isEven = random.often(0.5);
  const [nameOf, localOf] = [key(NAMES, random), key(LOCALS, random)];
  let at = start;
  return Array.from({ length: size }, (_, turn) => {
    at += isEven ? (1000 / perSecond) * (0.85 + 0.3 * random.next()) : random.wait(perSecond);
    const name = nameOf(random);
    const made = make(localOf(random, name, turn), turn);
    return { at, name, isThrowaway: false, source: null, isAttack: true, ...made };
  });
}

const burst = (random) => ({ size: Math.round(random.scaled(120, 5_000)), perSecond: random.scaled(0.5, 50) });
const some = (random, most, make) => Array.from({ length: random.between(1, most) }, () => make(random));
const domains = (random, least, most) =>
  Array.from({ length: random.between(least, most) }, () => `${random.letters(8)}.example`);

const catchAll = (random) => {
  const [networks, [domain]] = [some(random, 5, v4), domains(random, 1, 1)];
  return script(random, {
    ...burst(random),
    make: (local) => ({ email: `${local}@${domain}`, network: random.one(networks) }),
  });
};

const manyNetworks = (random) => {
  const [range, own] = [`2001:db8:${random.below(65_536).toString(16)}`, domains(random, 1, 20)];
  const make = (local, turn) => ({
    email: `${local}@${random.one(own)}`,
    network: `${range}:${(turn % 65_536).toString(16)}`,
  });
  return script(random, { ...burst(random), make });
};

/** A maintained list knows nearly all throwaway domains. */
const throwaway = (random) => {
  const own = domains(random, 5, 40).map((domain) => ({ domain, isThrowaway: random.often(0.97) }));
  const networks = some(random, 400, v4);
  const make = (local) => {
    const { domain, isThrowaway } = random.one(own);
    return { email: `${local}@${domain}`, isThrowaway, network: random.one(networks) };
  };
  return script(random, { ...burst(random), make });
};

const plusTags = (random) => {
  const [[domain], base, networks] = [domains(random, 1, 1), random.letters(7), some(random, 60, v4)];
  const make = (_, turn) => ({ email: `${base}+${turn}@${domain}`, network: random.one(networks) });
  return script(random, { ...burst(random), make });
};

const slowDrip = (random) => {
  const [networks, [domain]] = [some(random, 5, v4), domains(random, 1, 1)];
  const perSecond = random.between(5, 45) / 3600;
  const make = (local) => ({ email: `${local}@${domain}`, network: random.one(networks) });
  return script(random, { size: Math.round(perSecond * 3600 * 24), perSecond, start: MINUTE, make });
};

const onePerson = (random) => {
  const [network, own] = [v4(random), domains(random, 3, 8)];
  const make = (local) => ({ email: `${local}@${random.one(own)}`, network });
  return script(random, { size: 30, perSecond: random.scaled(0.01, 0.2), make });
};

/** Each among some honest people. */
const among = (attack, hours) => (random) => [
  ...attack(random),
  ...background(random, hours * HOUR, random.scaled(1, 120)),
];

export const BURSTS = {
  "catch-all domain": among(catchAll, 2),
  "many /64 of one /48": among(manyNetworks, 2),
  "throwaway domains": among(throwaway, 2),
  "plus-tags of one mailbox": among(plusTags, 2),
};

export const OTHERS = {
  "slow drip (5 to 45 an hour)": among(slowDrip, 24),
  "one person with 30 addresses": among(onePerson, 2),
};
