/** Next's own URLs, written as in the URL map: the files of a build, and what else it has, tools of development included. */
export const FRAMEWORK_FILES = "/_next/static/[...rest]";
export const FRAMEWORK_URLS = ["/_next/[...rest]", "/__nextjs[...rest]"];

/** Whether a URL is of Next's own: of those, pages use files of the build and nothing else. */
export function isOfFramework(url: string): boolean {
  const [path = ""] = url.split("?", 1);
  return /^\/_next(?!\/static\/)(\/|$)|\.(rsc|segments)(\/|$)/.test(path);
}
