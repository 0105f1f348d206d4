import { env } from "../env.ts";

const END_MS = 2_000;

/** Loads the OpenTelemetry SDK only if a collector is set. It is not global: Next's own spans contain URLs with tokens. */
export async function startTraces(): Promise<void> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: ratio, ROLE } = env();
  if (!endpoint) return;
  const [
    { ROOT_CONTEXT, trace },
    sdk,
    { OTLPTraceExporter },
    { detectResources, envDetector, resourceFromAttributes },
  ] = await Promise.all([
    import("@opentelemetry/api"),
    import("@opentelemetry/sdk-trace"),
    import("@opentelemetry/exporter-trace-otlp-http"),
    import("@opentelemetry/resources"),
  ]);
  const named = resourceFromAttributes({ "service.name": "undersigned", "service.role": ROLE });
  const provider = new sdk.TracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer("undersigned");
  globalThis.undersignedTraces = {
    start: (name, attributes, parent) =>
      tracer.startSpan(name, { attributes }, parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT),
    end: async () => {
      await provider.forceFlush({ timeoutMillis: END_MS }).catch(() => {}); // a collector that is down
    },
  };
}
