import type { MetadataRoute } from "next";
import { siteName } from "#lib/site/in-force.ts";

export const dynamic = "force-dynamic";

/** For installing the site on a phone. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: siteName(),
    short_name: siteName(),
    start_url: "/",
    display: "browser",
    background_color: "#f7f3ea",
    theme_color: "#8c1c13",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/apple-icon.png", sizes: "180x180", type: "image/png" },
    ],
  };
}
