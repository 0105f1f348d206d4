import { AsyncLocalStorage } from "node:async_hooks";
import type { Span } from "@opentelemetry/api";

/** `endTurn`: lets the next request begin (lib/gateway/turns.ts). */
type Scope = { request?: string; span?: Span; endTurn?: () => void };

declare global {
  var undersignedScopes: AsyncLocalStorage<Scope> | undefined;
}

/** Global, because the server's and Next's bundles load this module separately. */
globalThis.undersignedScopes ??= new AsyncLocalStorage();

/** The request or job that the running code belongs to. */
export const scopes = globalThis.undersignedScopes;
