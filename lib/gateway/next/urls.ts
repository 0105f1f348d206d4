export const FRAMEWORK_FILES = "/_next/static/[...rest]";
export const FRAMEWORK_URLS = ["/_next/[...rest]", "/__nextjs[...rest]"];

/** Except build files, the only ones that pages use. */
export function isFrameworkUrl(url: string): boolean {
  const [path = ""] = url.split("?", 1);
  return /^\/_next(?!\/static\/)(\/|$)|\.(rsc|segments)(\/|$)/.test(path);
}
