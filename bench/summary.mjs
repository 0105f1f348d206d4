import { milliseconds, perSecond } from "./report.mjs";

const LEAST_RATIO = 0.8;
const LEAST_SIGNINGS = 1_000;
const LEAST_MAILS = 500;
const MOST_INDEX_BYTES = 250;
const MOST_SEEDING_SECONDS = 120;
const MOST_MEGABYTES = 400;
const NOISE = 0.15;
const LEAST_PAGE_RATIO = 0.7;
/** Performance, accessibility, best practices, SEO. */
const LEAST_SCORES = [95, 100, 100, 100];

export function summarize(found) {
  const { count, countOfMany, flatness, lighthouse, sign, signAndSend, mail, storm, lived, seeded, seconds } = found;
  return [
    ...againstBare(found),
    compared("sign, while the same process sends mail", signAndSend),
    atLeast("signatures a second", perSecond(sign.rate), sign.rate, LEAST_SIGNINGS),
    compared("count past the cache, no signatures", count),
    compared("count past the cache, 1,000,000 signatures", countOfMany),
    {
      ...compared("… a million against none, in turns", flatness),
      target: `1 ± ${NOISE}`,
      ok: Math.abs(flatness.ratio - 1) <= NOISE,
    },
    judged("Lighthouse (mobile), letter page", lighthouse.letter),
    judged("Lighthouse (mobile), reason page", lighthouse.reason),
    atLeast(`mail sent (${mail.mails.toLocaleString("en")})`, perSecond(mail.rate), mail.rate, LEAST_MAILS),
    stormed(storm),
    sized("index bytes a signature, 1,000,000 seeded", seeded),
    sized(`index bytes a signature, ${lived.found.rows.toLocaleString("en")} signed and verified`, lived),
    atMost("seeding 1,000,000 signatures", `${Math.round(seconds)} s`, seconds, MOST_SEEDING_SECONDS, " s"),
    atMost("server memory while signing", `${Math.round(sign.memory)} MB`, sign.memory, MOST_MEGABYTES, " MB"),
    { what: "the load tool alone", figure: perSecond(found.ceiling) },
  ];
}

export function againstBare({ sign, verify, cachedCount, badge, pages }) {
  return [
    compared("sign", sign, LEAST_RATIO),
    compared("verify", verify, LEAST_RATIO),
    compared("count", cachedCount, LEAST_PAGE_RATIO),
    compared("badge", badge, LEAST_PAGE_RATIO),
    compared("letter page", pages.letter, LEAST_PAGE_RATIO),
    compared("reason page", pages.reason, LEAST_PAGE_RATIO),
  ];
}

function compared(what, { rate, against, ratio, p50, p99 }, least) {
  const times = `p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}`;
  const figure = `${perSecond(rate)} against ${perSecond(against)}; ${times}`;
  return { what, figure, ratio, ...(least && { target: `≥ ${least}`, ok: ratio >= least }) };
}

function judged(what, scores) {
  const ok = scores.every((score, place) => score >= LEAST_SCORES[place]);
  return { what, figure: scores.join(", "), target: `≥ ${LEAST_SCORES.join(", ")}`, ok };
}

function atLeast(what, figure, value, least) {
  return { what, figure, target: `≥ ${perSecond(least)}`, ok: value >= least };
}

function atMost(what, figure, value, most, unit) {
  return { what, figure, target: `≤ ${most}${unit}`, ok: value <= most };
}

function sized(what, { found, vacuumed }) {
  const figure = `${found.index.toFixed(0)}, after VACUUM ${vacuumed.index.toFixed(0)} (the row itself: ${vacuumed.row.toFixed(0)})`;
  return atMost(what, figure, Math.max(found.index, vacuumed.index), MOST_INDEX_BYTES, "");
}

function stormed({ reads, readers, rate, signed, verified }) {
  const figure = [
    `${perSecond(reads)} pages and counts read`,
    `sign p50 ${milliseconds(signed.p50)}, p99 ${milliseconds(signed.p99)}`,
    `verify p50 ${milliseconds(verified.p50)}, p99 ${milliseconds(verified.p99)}`,
  ];
  return {
    what: `${readers} readers at once, ${rate} signed and ${rate} verified a second`,
    figure: figure.join("; "),
  };
}
