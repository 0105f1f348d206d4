declare global {
  var undersignedInFlight: Set<Promise<unknown>> | undefined;
}

globalThis.undersignedInFlight ??= new Set();
const running = globalThis.undersignedInFlight;

/** Registers an act that began by the switches known then. */
export async function inFlight<T>(act: () => Promise<T>): Promise<T> {
  const promise = act();
  running.add(promise);
  return promise.finally(() => running.delete(promise));
}

/** Resolves once the acts that run now have ended: none that began before a switch ends after it. */
export async function settleInFlight(): Promise<void> {
  await Promise.allSettled(running);
}
