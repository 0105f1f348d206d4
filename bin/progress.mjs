const DOT_EVERY_MS = 2_000;

export async function step(title, act) {
  const since = performance.now();
  process.stdout.write(`${title} .`);
  const dots = setInterval(() => process.stdout.write("."), DOT_EVERY_MS);
  try {
    return await act();
  } finally {
    clearInterval(dots);
    const seconds = (performance.now() - since) / 1000;
    process.stdout.write(seconds > 1 ? ` ${seconds.toFixed(seconds < 10 ? 1 : 0)} s\n` : "\n");
  }
}

export function printBelow(text) {
  if (text) console.log(text.replaceAll(/^/gm, "  "));
}
