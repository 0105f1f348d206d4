declare global {
  var undersignedStopping: { controller: AbortController; work: Set<Promise<void>> } | undefined;
}

/** One for the whole process, whichever bundle asks: the server's own modules and Next's are loaded apart. */
globalThis.undersignedStopping ??= { controller: new AbortController(), work: new Set() };
const { controller, work } = globalThis.undersignedStopping;

/** Aborted when the process is asked to end. */
export const stopping = controller.signal;

/** Work that ends soon after `stopping`, and that the process waits for before it exits. */
export function finishBeforeExit(promise: Promise<void>): void {
  work.add(promise);
}

export async function stop(): Promise<void> {
  controller.abort();
  await Promise.allSettled(work);
}
