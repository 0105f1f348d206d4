/** The range that a provider assigns at once, of a network from lib/limits/client.ts: IPv4 /24, IPv6 /48. */
export function rangeOf(network: string): string {
  const separator = network.includes(":") ? ":" : ".";
  return network.split(separator).slice(0, 3).join(separator);
}
