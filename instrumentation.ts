/** Called by Next once per server start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("#lib/env.ts");
  const { welcomeHostsAtStart } = await import("#lib/organizers/host.ts");
  void welcomeHostsAtStart();
  if (env().ROLE === "web") return;
  const { startWorker } = await import("#lib/jobs/work.ts");
  void startWorker();
}

/** For bin/serve.mjs, which starts faster by what the build has bundled. */
export const loadParts = () => import("#lib/gateway/parts.ts");
