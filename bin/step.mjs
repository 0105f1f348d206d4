const SIGN_OF_LIFE_MS = 2_000;

/** Says what is being done, shows that it goes on, and says how long it took. */
export async function step(title, act) {
  const since = performance.now();
  process.stdout.write(`${title} .`);
  const dots = setInterval(() => process.stdout.write("."), SIGN_OF_LIFE_MS);
  try {
    return await act();
  } finally {
    clearInterval(dots);
    const seconds = (performance.now() - since) / 1000;
    process.stdout.write(seconds > 1 ? ` ${seconds.toFixed(seconds < 10 ? 1 : 0)} s\n` : "\n");
  }
}

/** What a step has to tell, below its line. */
export function tell(text) {
  if (text) console.log(text.replaceAll(/^/gm, "  "));
}
