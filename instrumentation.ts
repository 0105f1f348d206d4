/** Next calls this once when a server starts. Web servers only serve; the others also do what is due. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("#lib/env.ts");
  if (env().ROLE === "web") return;
  const { startWorker } = await import("#lib/jobs/work.ts");
  void startWorker();
}
