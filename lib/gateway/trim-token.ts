import { findToken } from "../verification/token.ts";
import { ROUTES } from "./routes.ts";

/** Those that go on after the token first. */
const LINKS = ROUTES.map(({ path }) => path.split("[token]"))
  .filter((parts) => parts.length === 2)
  .toSorted(([, one = ""], [, other = ""]) => other.length - one.length)
  .map(([before = "", after]) => {
    const start = before.replace("[locale]", "[a-z]{2}(?:[-_]\\w+)*").replace("[slug]", "[\\w-]+");
    const typed = before.startsWith("/api/") ? "[^/]+?" : ".+?";
    return new RegExp(`^(${start})(${typed})(${after}/?)$`, "i");
  });

/** A URL whose token was mangled, with the token alone. */
export function trimToken(url: string): string {
  const [path = "/", ...query] = url.split("?");
  for (const link of LINKS) {
    const [, before, typed = "", after = ""] = link.exec(path) ?? [];
    const token = before && findToken(decodeURIComponent(typed));
    if (token) return [before + token + after.replace(/\/$/, ""), ...query].join("?");
  }
  return url;
}
