const SOURCE = /^[\w.-]{1,40}$/;

export function sourceIn(url: string): string | undefined {
  const query = url.split("#", 1)[0]?.split("?", 2)[1];
  const source = query === undefined ? undefined : new URLSearchParams(query).get("from");
  return source && SOURCE.test(source) ? source : undefined;
}

export function fromOf(source: unknown): string {
  return typeof source === "string" && SOURCE.test(source) ? `?from=${source}` : "";
}
