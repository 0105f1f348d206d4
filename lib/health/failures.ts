/** With these SQLSTATEs every write fails: no disk, memory or connections left, or read-only. */
const UNWRITABLE = /^(53\d{3}|25006|58030)$/;
const REMEMBERED_MS = 10_000;

declare global {
  var undersignedUnwritable: { code: string; at: number } | undefined;
}

/** Global, because the server's and Next's bundles load this module separately. */
export function noteFailure(code: string, now = Date.now()): void {
  if (UNWRITABLE.test(code)) globalThis.undersignedUnwritable = { code, at: now };
}

export function recentFailure(now = Date.now()): string | undefined {
  const { code, at } = globalThis.undersignedUnwritable ?? { code: undefined, at: 0 };
  return now - at < REMEMBERED_MS ? code : undefined;
}
