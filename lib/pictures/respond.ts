import { answerBadge } from "../embeds/respond.ts";
import { renderBadge } from "./badge.ts";
import { keepPicture } from "./keep.ts";

/** Cross-origin, so that pages with COEP can load it. */
export function respondPng(png: Buffer, control?: string | null): Response {
  const headers = { "content-type": "image/png", "cross-origin-resource-policy": "cross-origin" };
  return new Response(new Uint8Array(png), { headers: { ...headers, ...(control && { "cache-control": control }) } });
}

export async function answerBadgeFile(file: string, asked: URLSearchParams): Promise<Response> {
  if (!file.endsWith(".png")) return answerBadge(file, asked);
  const answer = await answerBadge(file.replace(/png$/, "svg"), asked);
  if (!answer.ok) return answer;
  const svg = await answer.text();
  const place = [file, ...["lang", "style", "theme"].map((name) => asked.get(name))].join(" ");
  const png = await keepPicture(place, svg, () => renderBadge(svg));
  return respondPng(png, answer.headers.get("cache-control"));
}
