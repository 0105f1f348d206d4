/** A name that an organizer or partner puts into a link. */
const SOURCE = /^[\w.-]{1,40}$/;

/** The valid source in a URL's `?from=`. */
export function sourceIn(url: string): string | undefined {
  const query = url.split("#", 1)[0]?.split("?", 2)[1];
  const source = query === undefined ? undefined : new URLSearchParams(query).get("from");
  return source && SOURCE.test(source) ? source : undefined;
}

/** `?from=…`, or nothing without a valid source. */
export function fromOf(source: unknown): string {
  return typeof source === "string" && SOURCE.test(source) ? `?from=${source}` : "";
}
