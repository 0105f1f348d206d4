declare global {
  var undersignedStopping: { controller: AbortController; work: Set<Promise<void>> } | undefined;
}

/** Global, because the server's and Next's bundles load this module separately. */
globalThis.undersignedStopping ??= { controller: new AbortController(), work: new Set() };
const { controller, work } = globalThis.undersignedStopping;

export const stopping = controller.signal;

export function finishBeforeExit(promise: Promise<void>): void {
  work.add(promise);
}

export async function stop(): Promise<void> {
  controller.abort();
  await Promise.allSettled(work);
}
