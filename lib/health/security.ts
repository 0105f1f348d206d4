export const SECURITY_KINDS = [
  "log_in_failed",
  "log_in_refused",
  "limit_reached",
  "new_device",
  "confirmation_asked",
] as const;
export type SecurityKind = (typeof SECURITY_KINDS)[number];

/** `about`: the kind of limit. Never an address or a network. */
export type Noted = { kind: SecurityKind; about: string; organizerId: string; count: number };

export const NOBODY = "00000000-0000-0000-0000-000000000000";

declare global {
  var undersignedSecurity: Map<string, Noted> | undefined;
}

/** Global, because the server's and Next's bundles load this module separately. */
globalThis.undersignedSecurity ??= new Map();

/** Counted in memory until the next heartbeat, so that a flood of refusals writes a row, not thousands. */
export function noteSecurity(kind: SecurityKind, about = "", organizerId = NOBODY): void {
  addNoted([{ kind, about, organizerId, count: 1 }]);
}

export function addNoted(events: Noted[]): void {
  const noted = globalThis.undersignedSecurity ?? new Map<string, Noted>();
  for (const event of events) {
    const key = `${event.kind} ${event.about} ${event.organizerId}`;
    noted.set(key, { ...event, count: event.count + (noted.get(key)?.count ?? 0) });
  }
}

export function takeNoted(): Noted[] {
  const taken = [...(globalThis.undersignedSecurity?.values() ?? [])];
  globalThis.undersignedSecurity?.clear();
  return taken;
}
