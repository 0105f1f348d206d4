/** Throws unless these are the same number: a figure from a run that lost something is worth nothing. */
export function mustEqual(what, found, expected) {
  if (found !== expected) throw new Error(`${what}: ${found}, and it must be ${expected}.`);
}

/** All answers of a load must have been this one. */
export function mustAllBe(status, { statuses }) {
  const others = Object.keys(statuses).filter((found) => Number(found) !== status);
  if (others.length > 0) throw new Error(`Answers were ${JSON.stringify(statuses)}, and all must be ${status}.`);
}
