import { findRoute } from "./find-route.ts";

/** Where a page of the console is now. */
export function findMoved(url: string): string | undefined {
  const [path = "/", ...query] = url.split("?");
  const { movedTo } = findRoute(path);
  if (!movedTo) return;
  const [root, organize, slug, , ...rest] = path.split("/");
  return [[root, organize, slug, movedTo, ...rest].join("/"), ...query].join("?");
}
