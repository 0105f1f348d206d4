import { respondBadge } from "../embeds/respond.ts";
import { renderBadge } from "./badge.ts";
import { keepPicture } from "./keep.ts";

/** Cross-origin, so that pages with COEP can load it. */
export function respondPng(png: Buffer, control?: string | null): Response {
  const headers = { "content-type": "image/png", "cross-origin-resource-policy": "cross-origin" };
  return new Response(new Uint8Array(png), { headers: { ...headers, ...(control && { "cache-control": control }) } });
}

export async function respondBadgeFile(file: string, query: URLSearchParams): Promise<Response> {
  if (!file.endsWith(".png")) return respondBadge(file, query);
  const badge = await respondBadge(file.replace(/png$/, "svg"), query);
  if (!badge.ok) return badge;
  const svg = await badge.text();
  const place = [file, ...["lang", "style", "theme"].map((name) => query.get(name))].join(" ");
  const png = await keepPicture(place, svg, () => renderBadge(svg));
  return respondPng(png, badge.headers.get("cache-control"));
}
