/** Throws unless these are the same number: a figure from a run that lost something is worth nothing. */
export function mustEqual(what, found, expected) {
  if (found !== expected) throw new Error(`${what}: ${found}, and it must be ${expected}.`);
}

/** How many to measure with, as it was told on the command line. */
export function mustBeCount(command, count) {
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`Say how many: npm run bench -- ${command} 100000`);
}

/** All answers of a load must have been this one. */
export function mustAllBe(status, { statuses }) {
  const others = Object.keys(statuses).filter((found) => Number(found) !== status);
  if (others.length > 0) throw new Error(`Answers were ${JSON.stringify(statuses)}, and all must be ${status}.`);
}
