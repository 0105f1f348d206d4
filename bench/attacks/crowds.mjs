import { aName, aPerson } from "./people.mjs";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Honest people at `rate(t)` per second, at most `most`, until `duration`. */
function* crowd(random, duration, most, rate, change = (person) => person) {
  const shared = random.between(3_000, 30_000); // networks of mobile carriers
  for (let at = random.wait(most); at < duration; at += random.wait(most))
    if (random.often(Math.min(1, rate(at) / most))) yield { at, ...change(aPerson(random, { shared })) };
}

export const background = (random, duration, perMinute) =>
  crowd(random, duration, perMinute / 60, () => perMinute / 60);

/** The peak of the UK Parliament's largest petition. */
const peak = (random) => crowd(random, HOUR, 33, () => 33);

const television = (random) => {
  const [start, top, fade] = [random.between(10, 30) * MINUTE, random.between(20, 60), random.between(5, 20) * MINUTE];
  return crowd(random, 2 * HOUR, top + 1, (at) => 0.02 + (at < start ? 0 : top * Math.exp((start - at) / fade)));
};

const newsletter = (random) => {
  const [top, fade] = [random.between(3, 15), random.between(30, 90) * MINUTE];
  const change = (person) => (random.often(0.9) ? { ...person, source: "newsletter" } : person);
  return crowd(random, 4 * HOUR, top + 1, (at) => 0.02 + top * Math.exp(-at / fade), change);
};

/** Pupils behind one network with addresses of one domain, in class or all at once; some schools number their addresses. */
function school(random) {
  const [size, minutes, isNumbered] = [random.between(80, 900), random.between(8, 90), random.often(0.3)];
  const network = `192.0.2.${random.below(256)}`;
  const domain = `school-${random.letters(6)}.example`;
  const first = random.between(1_000, 9_000);
  const pupils = Array.from({ length: size }, () => {
    const name = aName(random);
    const [given = "", last = ""] = name
      .normalize("NFD")
      .replace(/[^a-z ]/gi, "")
      .toLowerCase()
      .split(" ");
    const local = isNumbered
      ? `s${first + random.below(size * 3)}`
      : `${given}.${last}${random.often(0.2) ? random.below(99) : ""}`;
    const at = 20 * MINUTE + random.next() * minutes * MINUTE;
    return { at, name, email: `${local}@${domain}`, network, isThrowaway: false, source: null };
  });
  return [...pupils, ...background(random, 3 * HOUR, random.between(1, 5))];
}

export const CROWDS = {
  "33 a second for an hour": peak,
  "a television moment": television,
  "a newsletter": newsletter,
  "a school behind one network": school,
};
