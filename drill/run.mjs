// `npm run drill [-- WORD…]`: builds a whole site on this machine, breaks each part under load, and checks that nothing was
// lost. Without words it plays every drill and writes docs/drills.md.
import { end, endWhenAsked } from "../bin/exit.mjs";
import { prepareClient, prepareSite } from "../bin/prepare.mjs";
import { step } from "../bin/progress.mjs";
import { drills as disk } from "./drills/disk.mjs";
import { drills as hang } from "./drills/hang.mjs";
import { drills as kill } from "./drills/kill.mjs";
import { drills as links } from "./drills/links.mjs";
import { drills as restore } from "./drills/restore.mjs";
import { drills as rolling } from "./drills/rolling.mjs";
import { play, untilWhole } from "./play.mjs";
import { findPrograms } from "./programs.mjs";
import { summarize, writeReport } from "./report.mjs";
import { buildRig } from "./rig.mjs";

const DRILLS = [...kill, ...hang, ...links, ...disk, ...rolling, ...restore];

const words = process.argv.slice(2);
const isExact = (word) => DRILLS.some((drill) => drill.word === word);
const isChosen = (word, each) => (isExact(each) ? word === each : word.startsWith(each));
const chosen = DRILLS.filter(({ word }) => words.length === 0 || words.some((each) => isChosen(word, each)));

async function drill() {
  if (chosen.length === 0) throw new Error(`Choose of: ${DRILLS.map(({ word }) => word).join(" ")}`);
  const { found: programs, missing } = findPrograms();
  if (missing.length > 0)
    throw new Error(`Not installed: ${missing.join(", ")}. Skipped: ${chosen.map(({ word }) => word).join(", ")}.`);
  await prepareClient(process.execPath);
  await prepareSite(process.execPath);
  const rig = await step("Building the rig", () => buildRig(programs));
  const [results, skipped] = [[], []];
  try {
    for (const each of chosen) {
      const isPossible = each.needs?.(rig) ?? true;
      if (isPossible !== true) {
        skipped.push(`${each.word} (${isPossible})`);
        continue;
      }
      await untilWhole(rig);
      const result = await step(each.word, () => play(rig, each));
      console.log(summarize(result));
      results.push(result);
      if (words.length === 0) writeReport({ results, skipped, left: chosen.slice(chosen.indexOf(each) + 1) }, programs);
    }
  } finally {
    await rig.end();
  }
  if (skipped.length > 0) console.log(`Skipped: ${skipped.join(", ")}.`);
  return results.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

endWhenAsked();
try {
  await end(await drill());
} catch (error) {
  await end(1, error);
}
