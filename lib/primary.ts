import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { findPrimary, openProbe, type Primary, readTimeline } from "./health/find-primary.ts";

/** How often the primary is asked whether it still is one. */
const BEAT_MS = 500;

type Cluster = {
  urls: string[];
  timeline: string;
  primary?: Primary | undefined;
  search?: Promise<Primary> | undefined;
  streams: Map<Duplex, Primary>;
  isWatched: boolean;
};

declare global {
  var undersignedClusters: Map<string, Cluster> | undefined;
}

const PARTS = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^/?#]*)(.*)$/s;

/** One URL per host: node-postgres does not know several. */
export function splitHosts(url: string): string[] {
  const [, start = "", hosts = "", rest = ""] = PARTS.exec(url) ?? [];
  return hosts.includes(",") ? hosts.split(",").map((host) => start + host + rest) : [url];
}

export function findHostsFault(url: string): string | undefined {
  const urls = splitHosts(url);
  if (urls.length === 1) return;
  if (urls.some((each) => !URL.parse(each)?.hostname)) return "lists several hosts, and one of them is invalid";
  const wanted = new URL(urls[0] ?? "").searchParams.get("target_session_attrs");
  if (wanted !== "read-write") return "lists several hosts, and needs ?target_session_attrs=read-write";
}

/** Configuration of a pool. With several hosts, its connections go to the primary, and end when it is another one. */
export function connectionTo(url: string): { connectionString: string; Client?: typeof pg.Client } {
  const [first = url, ...others] = splitHosts(url);
  return others.length > 0 ? { connectionString: first, Client: clientOf(url) } : { connectionString: url };
}

export function openClient(url: string, config: pg.ClientConfig): pg.Client {
  const { connectionString, Client = pg.Client } = connectionTo(url);
  return new Client({ ...config, connectionString });
}

function clientOf(url: string): typeof pg.Client {
  globalThis.undersignedClusters ??= new Map();
  const known = globalThis.undersignedClusters.get(url);
  const cluster = known ?? { urls: splitHosts(url), timeline: "", streams: new Map(), isWatched: false };
  globalThis.undersignedClusters.set(url, cluster);
  return new Proxy(pg.Client, { construct: (Client, [config]) => toPrimary(new Client(config), cluster) });
}

function toPrimary(client: pg.Client, cluster: Cluster): pg.Client {
  const connect = client.connect.bind(client);
  async function place() {
    const primary = await locate(cluster);
    const { stream } = client.connection;
    cluster.streams.set(stream, primary);
    stream.once("close", () => cluster.streams.delete(stream));
    Object.assign(client, { host: primary.host, port: primary.port });
    void watch(cluster);
  }
  return Object.assign(client, {
    connect(callback?: (error: Error | null) => void) {
      if (!callback) return place().then(() => connect());
      place().then(() => connect(callback), callback);
    },
  });
}

async function locate(cluster: Cluster): Promise<Primary> {
  if (cluster.primary) return cluster.primary;
  cluster.search ??= findPrimary(cluster.urls, cluster.timeline).finally(() => {
    cluster.search = undefined;
  });
  const primary = await cluster.search;
  cluster.timeline = primary.timeline;
  cluster.primary = primary;
  for (const [stream, { url }] of cluster.streams)
    if (url !== primary.url) stream.destroy(new Error("This host is no longer the primary"));
  return primary;
}

/** Runs while there are connections, and keeps no process alive. */
async function watch(cluster: Cluster): Promise<void> {
  if (cluster.isWatched) return;
  cluster.isWatched = true;
  while (cluster.streams.size > 0) {
    const primary = await locate(cluster).catch(() => undefined);
    if (primary) await untilLost(primary, cluster);
    cluster.primary = undefined;
  }
  cluster.isWatched = false;
}

/** Uses a connection of its own, because one that hangs must be noticed while no other query runs. */
async function untilLost({ url, timeline }: Primary, { streams }: Cluster): Promise<void> {
  const client = openProbe(url);
  const lost = new AbortController();
  client.on("end", () => lost.abort());
  try {
    await client.connect();
    const { stream } = client.connection;
    if (stream instanceof Socket) stream.unref();
    while (streams.size > 0 && (await readTimeline(client)) === timeline)
      await pause(BEAT_MS, undefined, { ref: false, signal: lost.signal });
  } catch {
  } finally {
    client.connection.stream.destroy();
  }
}
