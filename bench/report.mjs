import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { PACKAGES, ROOT } from "../bin/project.mjs";

const README = join(ROOT, "bench/README.md");

/** Prints results of the form { what, figure, ratio?, target?, ok? } and, with `section`, writes them into the README. */
export function report(results, postgres, section) {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const date = new Date().toISOString().slice(0, 10);
  const text = [
    `${date}, ${machine}, Node.js ${process.versions.node}, PostgreSQL ${postgres}.`,
    "",
    "| measure | figure | ratio | target | |",
    "|---|---|---|---|---|",
    ...results.map(
      ({ what, figure, ratio, target = "", ok }) =>
        `| ${what} | ${figure} | ${ratio?.toFixed(2) ?? ""} | ${target} | ${ok === undefined ? "" : ok ? "met" : "**missed**"} |`,
    ),
  ].join("\n");
  console.log(`\n${text}`);
  if (!section) return;
  const [start, end] = [`<!-- ${section} -->`, `<!-- end of ${section} -->`];
  const [before, rest = ""] = readFileSync(README, "utf8").split(start);
  writeFileSync(README, `${before}${start}\n${text}\n${end}${rest.split(end)[1] ?? "\n"}`);
  execFileSync(process.execPath, [join(PACKAGES, "@biomejs/biome/bin/biome"), "format", "--write", README]); // npm test checks the format
}

export const perSecond = (rate) => `${Math.round(rate).toLocaleString("en")}/s`;
export const milliseconds = (time) => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
