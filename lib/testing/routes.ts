/** A URL of a route that is written as in the URL map. */
export function aUrl(path: string): string {
  return path
    .replace(/\[\.{3}\w+\]/, path === "/[...rest]" ? "some" : "some/where")
    .replace("[locale]", "en")
    .replace(/\[\w+\]/g, "some");
}
