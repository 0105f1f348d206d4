export function mustEqual(what, found, expected) {
  if (found !== expected) throw new Error(`${what}: expected ${expected}, but found ${found}.`);
}

export function mustBeCount(command, count) {
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Error(`Give a positive number, such as: npm run bench -- ${command} 100000`);
}

export function mustAllBe(status, { statuses }) {
  const others = Object.keys(statuses).filter((found) => Number(found) !== status);
  if (others.length > 0) throw new Error(`Expected only status ${status}, but got ${JSON.stringify(statuses)}.`);
}
