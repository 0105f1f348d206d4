import { join } from "node:path";

export function fontPath(path: string): string {
  return join(process.cwd(), "node_modules", path);
}
