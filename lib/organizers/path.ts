const HOME = "/organize";
/** In characters: proxies limit the Location header to a few kilobytes. */
const PATH_MAX = 1000;

/** Never leads to another site. */
export function pathInConsole(target: unknown): string {
  const url = typeof target === "string" ? URL.parse(target, "http://console") : null;
  if (url?.origin !== "http://console" || !/^\/organize(\/|$)/.test(url.pathname)) return HOME;
  if (url.pathname.startsWith(`${HOME}/log-in`)) return HOME;
  const path = url.pathname + url.search;
  return path.length > PATH_MAX ? HOME : path;
}
