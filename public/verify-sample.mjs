// Checks the random samples of a campaign against its log. Needs Node.js 20 or later, and verify-count.mjs beside it:
//
//   node verify-sample.mjs https://letters.example/log/almagro-resign
//     --tag TAG         the random tag that you were given when you were asked
//     --key VKEY        the log's key, from elsewhere than the site
//     --witness VKEY    the key of a witness that has to have cosigned the log (may be given several times)
//     --state FILE      what was seen last time (default: verify-sample.json); keep it
//
// It prints a line for each check, and exits with 1 if one fails. What that proves: docs/auditable-count.md.
import { hash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkLog } from "./verify-count.mjs";

const sha256 = (bytes) => hash("sha256", bytes, "buffer");

function fail(words) {
  throw Object.assign(new Error(words), { isFault: true });
}

/** Entry numbers in the order drawn, until `wanted` of those in `counting` (1 for each number that counts). */
export function drawNumbers({ origin, size, root, seed }, wanted, counting) {
  const key = sha256(Buffer.from(`undersigned sample 1\n${origin}\n${size}\n${root}\n${seed}\n`));
  const limit = 2 ** 48 - (2 ** 48 % size);
  const drawn = new Set();
  const block = Buffer.alloc(8);
  for (let counter = 0n; drawn.size < wanted; counter += 1n) {
    block.writeBigUInt64BE(counter);
    const value = sha256(Buffer.concat([key, block])).readUIntBE(0, 6);
    if (value < limit && counting[value % size] === 1) drawn.add(value % size);
  }
  return [...drawn];
}

/** The chance of at most `most`, summed from the most probable number outward. */
function chance(most, { first, last, mode, ratio }) {
  let [below, all] = [0, 0];
  for (const step of [1, -1])
    for (let at = step === 1 ? mode : mode - 1, weight = step === 1 ? 1 : 1 / ratio(mode - 1); ; at += step) {
      if (at < first || at > last || weight < 1e-20) break;
      all += weight;
      if (at <= most) below += weight;
      weight *= step === 1 ? ratio(at) : 1 / ratio(at - 1);
    }
  return below / all;
}

const hypergeometric = (asked, population) => (denying) => ({
  first: Math.max(0, asked - population + denying),
  last: Math.min(asked, denying),
  mode: Math.floor(((asked + 1) * (denying + 1)) / (population + 2)),
  ratio: (at) => ((denying - at) * (asked - at)) / ((at + 1) * (population - denying - asked + at + 1)),
});
const binomial = (asked) => (share) => ({
  ...{ first: 0, last: asked, mode: Math.min(asked, Math.floor((asked + 1) * share)) },
  ratio: (at) => ((asked - at) / (at + 1)) * (share / (1 - share)),
});

const ALPHA = 0.05;
function search(low, high, step, isPast) {
  while (high - low > step) {
    const middle = step === 1 ? Math.floor((low + high) / 2) : (low + high) / 2;
    if (isPast(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** One-sided 95 % bounds, from the fewest and the most that may have denied. */
export function boundsOf([least, most], asked, population) {
  const [exact, share] = [hypergeometric(asked, population), binomial(asked)];
  const isLikely = (of) => (number) => 1 - chance(least - 1, of(number)) > ALPHA;
  const isUnlikely = (of) => (number) => chance(most, of(number)) <= ALPHA;
  return {
    exact: {
      lower: search(least - 1, population - asked + least, 1, isLikely(exact)),
      upper: search(most - 1, population - asked + most + 1, 1, isUnlikely(exact)) - 1,
    },
    binomial: {
      lower: least === 0 ? 0 : search(0, 1, 1e-12, isLikely(share)),
      upper: most === asked ? 1 : search(0, 1, 1e-12, isUnlikely(share)),
    },
  };
}

const LASTING =
  "number auditor wanted source namedAt detail checkpoint fixedAt seed seededAt population asked deadline endedAt endedBy totals";
const KINDS = ["confirmed", "denied", "unanswered"];
const tagsOf = ({ tags }) => Object.values(tags).flat();

/** Nothing that was published of a sample before may be missing or changed now. */
export function compareSamples(samples, seen = []) {
  for (const before of seen) {
    const now = samples.find(({ number }) => number === before.number) ?? fail(`sample ${before.number} is gone`);
    for (const name of LASTING.split(" ")) {
      const known = before[name] !== null && before[name] !== undefined;
      if (known && JSON.stringify(now[name]) !== JSON.stringify(before[name]))
        fail(`${name} of sample ${before.number} has changed since last time`);
    }
    const tags = new Set(tagsOf(now));
    if (tagsOf(before).some((tag) => !tags.has(tag))) fail(`a tag of sample ${before.number} is gone`);
    for (const kind of before.endedAt ? KINDS : [])
      if (`${before.tags[kind]}` !== `${now.tags[kind]}`) fail(`answers of sample ${before.number} have changed`);
  }
}

/** What a sample says of itself: numbers, order, tags, totals, bounds. */
export function checkSample(sample) {
  const { number, wanted, population, asked, totals, tags, bounds } = sample;
  const fault = (words) => fail(`sample ${number} ${words}`);
  const times = [sample.namedAt, sample.fixedAt, sample.seededAt, sample.endedAt].filter(Boolean);
  if (times.join() !== times.toSorted().join()) fault("was not begun, fixed and seeded in this order");
  if (!(wanted >= 1 && wanted <= 2000)) fault(`asks ${wanted}`);
  if ((sample.seed && !sample.checkpoint) || (asked !== null && !sample.seed))
    fault("was drawn without checkpoint or seed");
  if (asked === null) return;
  if (asked !== Math.min(wanted, population)) fault(`asked ${asked}, not ${wanted} as was said before the draw`);
  const all = tagsOf(sample);
  if (all.length !== asked || new Set(all).size !== asked) fault(`has ${all.length} tags for ${asked} asked`);
  if (!sample.endedAt || asked === 0) return;
  const exact = KINDS.filter((kind) => totals[kind].least === totals[kind].most);
  for (const kind of exact)
    if ((tags[kind] ?? []).length !== totals[kind].most)
      fault(`tells ${totals[kind].most} ${kind}, which its tags are not`);
  if (KINDS.some((kind) => !exact.includes(kind) && tags[kind])) fault("has tags under a total that it does not tell");
  const sums = ["least", "most"].map((end) => KINDS.reduce((sum, kind) => sum + totals[kind][end], 0));
  if (sums[0] > asked || sums[1] < asked) fault("has totals that do not add up");
  const { confirmed, denied } = totals;
  const ranges = {
    confirming: [denied.least, denied.most],
    denying: [asked - confirmed.most, asked - confirmed.least],
  };
  for (const [way, range] of Object.entries(ranges)) {
    const own = boundsOf(range, asked, population);
    const isNear = (end) => Math.abs(bounds[way].binomial[end] - own.binomial[end]) < 2e-6;
    const isExact = (end) => bounds[way].exact[end] === own.exact[end];
    if (!["lower", "upper"].every((end) => isNear(end) && isExact(end))) fault("has other bounds than follow from it");
  }
}

function readCheckpoint(note) {
  const [origin, size, root, count = ""] = note.split("\n");
  return { origin, size: Number(size), root, count: Number(count.replace("count ", "")) };
}

function* entriesOf(bundle) {
  for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at))
    yield JSON.parse(bundle.toString("utf8", at + 2, at + 2 + bundle.readUInt16BE(at)));
}

/** Checks the log, that the sample's checkpoint is a beginning of it, and what was drawn. Returns the drawn numbers. */
export async function checkDraw(sample, read, options = {}) {
  const { number, population, asked, seed } = sample;
  const fixed = readCheckpoint(sample.checkpoint);
  const bundles = new Map();
  const keep = async (path) => {
    const bytes = await read(path);
    const [, digits] = /^tile\/entries\/([x\d/]+?)(?:\.p\/\d+)?$/.exec(path) ?? [];
    if (digits) bundles.set(Number(digits.replace(/[x/]/g, "")), bytes);
    return bytes;
  };
  await checkLog({ read: keep, seen: { ...fixed, keys: [] }, ...options });
  const counting = new Uint8Array(fixed.size);
  let at = 0;
  for (let bundle = 0; at < fixed.size; bundle += 1)
    for (const { kind, of } of entriesOf(bundles.get(bundle))) {
      if (at >= fixed.size) break;
      if (kind === "counted" || kind === "returned") counting[of ?? at] = 1;
      else if (of !== undefined && kind !== "corrected") counting[of] = 0;
      at += 1;
    }
  const all = counting.reduce((sum, one) => sum + one, 0);
  if (asked === null) return [];
  if (population !== all) fail(`sample ${number} says ${population} signatures counted, but ${all} did`);
  return drawNumbers({ ...fixed, seed }, asked, counting);
}

async function download(url) {
  const response = await fetch(url);
  if (!response.ok) fail(`${url} answers ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

async function main() {
  const many = { type: "string", multiple: true, default: [] };
  const state = { type: "string", default: "verify-sample.json" };
  const options = { tag: { type: "string" }, key: many, witness: many, state };
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const url = (positionals[0] ?? fail("name the log: https://…/log/…")).replace(/\/$/, "");
  const report = (words) => console.log(`ok    ${words}`);
  const known = { keys: values.key, witnesses: values.witness };
  const states = existsSync(values.state) ? JSON.parse(readFileSync(values.state, "utf8")) : {};
  const { samples } = JSON.parse(await download(`${url}/samples`));
  if (samples.some(({ number }, at) => number !== samples.length - at))
    fail("the samples are not numbered without gaps");
  compareSamples(samples, states[url]);
  report(`${samples.length} samples were begun, and the ${states[url]?.length ?? 0} of last time are unchanged`);
  for (const sample of samples) {
    const { number, state, source, namedAt, fixedAt, seededAt, asked } = sample;
    checkSample(sample);
    report(
      `sample ${number} is ${state}; the site says: begun ${namedAt}, fixed ${fixedAt}, ${source} entered ${seededAt}`,
    );
    if (!sample.checkpoint) continue;
    const drawn = await checkDraw(sample, (path) => download(`${url}/${path}`), known);
    if (asked !== null) report(`sample ${number} drew ${drawn.join(", ")}`);
  }
  const found = samples.find((sample) => tagsOf(sample).includes(values.tag));
  if (values.tag && !found) fail(`no sample has the tag ${values.tag}`);
  const [group] = Object.entries(found?.tags ?? {}).find(([, tags]) => tags.includes(values.tag)) ?? [];
  if (found) report(`your tag stands in sample ${found.number} under: ${group}`);
  writeFileSync(values.state, `${JSON.stringify({ ...states, [url]: samples }, null, 2)}\n`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  main().catch((error) => {
    console.log(`FAULT ${error.isFault ? error.message : error.stack}`);
    process.exitCode = 1;
  });
