import { randomInt } from "node:crypto";
import { BURSTS, OTHERS } from "./attacks/attacks.mjs";
import { CROWDS } from "./attacks/crowds.mjs";
import { makeRandom } from "./attacks/people.mjs";
import { replay } from "./attacks/replay.mjs";
import { report } from "./report.mjs";

/** The points in lib/quarantine/hints.ts were set on replays with this seed; others are reported. */
const SET_ON = 1;
const TURNS = { crowd: 2, attack: 12 };
const LEAST_CAUGHT = 0.95;
const MOST_WRONGED = 0.001;

/** Replays made-up attacks and crowds through the detector. The number is a seed; without, it is drawn and written down. */
export async function runAttacks(given) {
  const seed = given ?? randomInt(2, 2 ** 31);
  const results = [];
  for (const [kinds, turns, judged] of [
    [BURSTS, TURNS.attack, true],
    [OTHERS, TURNS.attack, false],
    [CROWDS, TURNS.crowd, true],
  ])
    for (const [what, make] of Object.entries(kinds))
      results.push(await replayAll({ what, make, turns, judged, seed }));
  const all = sum(results.filter(({ judged }) => judged));
  const rows = results.map(({ what, ...found }) => inWords(what, found));
  rows.push(
    {
      ...inWords("burst attacks together", all, true),
      target: "≥ 95 % held",
      ok: all.caught / all.attack >= LEAST_CAUGHT,
    },
    {
      ...inWords("honest people together", all, false),
      target: "≤ 0.1 % held",
      ok: all.wronged / all.honest <= MOST_WRONGED,
    },
  );
  const seeds = seed === SET_ON ? "the seed the points were set on" : `seed ${seed}`;
  report(rows, `none; ${seeds}`, given === undefined ? "attacks results" : undefined);
}

async function replayAll({ what, make, turns, judged, seed }) {
  const found = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const random = makeRandom(seed * 1_000 + turn + what.length * 37);
    found.push(await replay([...make(random)]));
  }
  return { what, judged, turns, ...sum(found) };
}

function sum(list) {
  const total = (key) => list.reduce((all, one) => all + one[key], 0);
  const whole = list.filter(({ caught, attack }) => attack > 0 && caught >= attack * LEAST_CAUGHT).length;
  return {
    caught: total("caught"),
    attack: total("attack"),
    wronged: total("wronged"),
    honest: total("honest"),
    noticed: list.filter(({ noticed }) => noticed > 0).length,
    whole,
  };
}

function inWords(what, { caught, attack, wronged, honest, whole, turns, noticed }, ofAttack = attack > 0) {
  const count = (number) => number.toLocaleString("en");
  const share = (part, all) => `${((100 * part) / all).toFixed(part / all < 0.01 ? 3 : 1)} %`;
  const replays = turns ? `; ${whole} of ${turns} attacks held nearly whole, ${noticed} reported` : "";
  const beside = turns && honest > 0 ? `; of ${count(honest)} others ${share(wronged, honest)}` : "";
  if (ofAttack) return { what, figure: `${share(caught, attack)} of ${count(attack)} held${replays}${beside}` };
  return { what, figure: `${share(wronged, honest)} of ${count(honest)} held` };
}
