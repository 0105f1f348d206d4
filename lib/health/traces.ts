import type { Attributes, Span } from "@opentelemetry/api";
import { describeError } from "./describe-error.ts";
import { scopes } from "./scope.ts";

/** SpanStatusCode.ERROR, without loading the SDK. */
const ERROR = 2;

declare global {
  var undersignedTraces:
    | { start: (name: string, attributes: Attributes, parent?: Span) => Span; end: () => Promise<void> }
    | undefined;
}

/** Undefined while tracing is off. Attributes are public: they hold no URL, address, name or value. */
export function startSpan(name: string, attributes: Attributes = {}): Span | undefined {
  return globalThis.undersignedTraces?.start(name, attributes, scopes.getStore()?.span);
}

export async function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  const span = startSpan(name, attributes);
  if (!span) return work();
  try {
    return await scopes.run({ ...scopes.getStore(), span }, work);
  } catch (error) {
    span.setStatus({ code: ERROR });
    throw error;
  } finally {
    span.end();
  }
}

/** Reports an error to the collector, in the span of the request or job, or in one of its own. */
export function recordException(error: unknown): void {
  const current = scopes.getStore()?.span;
  const span = current ?? startSpan("failure");
  const { error: type, cause, stack = [] } = describeError(error);
  const attributes = { "exception.type": type, "exception.stacktrace": [type, ...stack].join("\n    at ") };
  span?.addEvent("exception", cause ? { ...attributes, "error.code": cause } : attributes);
  span?.setStatus({ code: ERROR });
  if (!current) span?.end();
}

export async function endTraces(): Promise<void> {
  await globalThis.undersignedTraces?.end();
}
