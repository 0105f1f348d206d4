/** Hints that a signature may be a fake, none a verdict by itself: bits of `suspicion`, which never change their meaning. */
export const SUSPICION = { overLimit: 1, trap: 2, disposable: 4, noMailServer: 8, tooFast: 16 } as const;

export function isSuspected(suspicion: number, of: keyof typeof SUSPICION): boolean {
  return (suspicion & SUSPICION[of]) !== 0;
}
