const HOME = "/organize";

/** Where somebody wants to go once logged in, if that is in the console: an address of another site never is. */
export function pathInConsole(wish: unknown): string {
  const url = typeof wish === "string" ? URL.parse(wish, "http://console") : null;
  if (url?.origin !== "http://console" || !/^\/organize(\/|$)/.test(url.pathname)) return HOME;
  if (url.pathname.startsWith(`${HOME}/log-in`)) return HOME;
  return url.pathname + url.search;
}
