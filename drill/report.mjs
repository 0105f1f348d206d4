import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { PACKAGES, ROOT } from "../bin/project.mjs";
import { patience } from "../e2e/tools/patience.mjs";
import { versionOf } from "./programs.mjs";

const PAGE = join(ROOT, "docs/drills.md");

const seconds = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;

export function summarize({ faults, statuses, ...result }) {
  const { signed, verified, refused, refusedUntil, longestWait, slowestEmail } = result;
  const words = [
    `${signed} signed, ${verified} verified`,
    refused ? `${refused} refused until ${seconds(refusedUntil)} (${statuses.join(", ")})` : "nobody refused",
    `longest wait ${seconds(longestWait)}`,
    `slowest email ${seconds(slowestEmail)}`,
  ];
  return `  ${faults.length > 0 ? `FAILED: ${faults.join("; ")}` : "ok"}\n  ${words.join("; ")}`;
}

/** Written after each drill, so that an interrupted run leaves what it found. */
export function writeReport({ results, skipped, left }, programs) {
  const versions = Object.entries(programs)
    .filter(([name]) => !["openssl", "postgres"].includes(name))
    .map(([name, path]) => `${name} ${versionOf(path)}`);
  const date = new Date().toISOString().slice(0, 10);
  const sum = (name) => results.reduce((total, result) => total + result[name], 0).toLocaleString("en");
  const rows = results.map(
    ({ title, signed, verified, refused, refusedUntil, window, longestWait, slowestEmail, emails, faults }) =>
      `| ${title} | ${signed} + ${verified} | ${refused} | ${refused ? seconds(refusedUntil) : "–"} | ${window} s | ` +
      `${seconds(longestWait)} | ${seconds(slowestEmail)} | ${emails} s | ${faults.join("; ") || "met"} |`,
  );
  const factor = patience(100) / 100;
  const text = `# Drills

Written by \`npm run drill\`; edit \`drill/\`, not this page. It builds a site as in \`deploy/README.md\` on one machine
(people → nginx → two web processes → PgBouncer → HAProxy → PostgreSQL with a synchronous standby under Patroni and etcd; two
workers → a stand-in for Resend), and breaks one part after the other while people sign, get the email and verify. A part that
dies is started again after a second, as systemd does.

After each drill, and over all drills before it: what was acknowledged is stored and counted; table, counters, ledger and site
agree; whoever signed got one email, and only one. **Refused** are requests that got no 200 or 202; **until** is the last of
them, in seconds after the fault began. The longest wait is that of an accepted request; emails count from the signature.

${date}, ${cpus().length} cores, Node.js ${process.versions.node}, ${versions.join(", ")}, PostgreSQL ${versionOf(join(programs.postgres, "postgres"))}.
${factor > 1.5 ? `Others used the machine too: allowed times are multiplied by ${factor.toFixed(1)}.\n` : ""}${sum("signed")} signatures and ${sum("verified")} verifications were acknowledged.${skipped.length > 0 ? ` Skipped: ${skipped.join(", ")}.` : ""}${left.length > 0 ? ` Interrupted before ${left.map(({ word }) => word).join(", ")}.` : ""}

| drill | signed + verified | refused | until | allowed | longest wait | slowest email | allowed | |
|---|---|---|---|---|---|---|---|---|
${rows.join("\n")}
`;
  writeFileSync(PAGE, text);
  execFileSync(process.execPath, [join(PACKAGES, "@biomejs/biome/bin/biome"), "format", "--write", PAGE]); // npm test checks it
}
